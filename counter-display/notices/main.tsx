import '../../shared/screen/fonts.css'
import '../../shared/screen/plate-fonts.css'
import '../../shared/screen/tokens.css'
import { openLink } from '../../shared/screen/link.ts'
import { fromAddress, mount } from '../../shared/screen/page.tsx'
import { loadPostings, noticesModel } from './model.ts'
import { Notices } from './notices.tsx'

const STAND = 15 // s: twice what reading a page aloud to oneself takes

const zone = fromAddress('zone')
const asked = Number(fromAddress('seconds'))
const stand = (asked >= 5 && asked <= 300 ? asked : STAND) * 1_000
mount(<Notices model={noticesModel(openLink('board', zone === null ? {} : { zone }), { zone, load: () => loadPostings(), stand })} />)
