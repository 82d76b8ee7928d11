import '../../shared/screen/fonts.css'
import '../../shared/screen/plate-fonts.css'
import '../../shared/screen/tokens.css'
import { Greeter } from '../../counter-display/greeter/greeter.tsx'
import { greeterModel } from '../../counter-display/greeter/model.ts'
import { fromAddress, mount } from '../../shared/screen/page.tsx'
import { fakeDesk } from './fake-desk.ts'
import { catalogue, issued, NOW, views } from './greeter.fixtures.ts'

// ?state=busy&lang=en: one picture for each.
const state = fromAddress('state') ?? 'busy'
const view = Object.entries(views).find(([name]) => name === state)?.[1] ?? views.busy
const me = { username: 'greeter', staffNo: '0602', role: 'greeter', department: null, mustChange: false } as const
mount(<Greeter model={greeterModel({ ...fakeDesk(view, NOW, issued), me, loadItems: async () => catalogue })} />)
