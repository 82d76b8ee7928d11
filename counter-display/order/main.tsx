import '../../shared/screen/fonts.css'
import '../../shared/screen/plate-fonts.css'
import '../../shared/screen/tokens.css'
import '../../shared/screen/order/order.css'
import { openLink } from '../../shared/screen/link.ts'
import { orderOfDay } from '../../shared/screen/order/read.ts'
import { fromAddress, mount } from '../../shared/screen/page.tsx'
import { orderBoardModel } from './model.ts'
import { OrderBoard } from './order.tsx'

const STAND = 15 // s

const asked = Number(fromAddress('seconds'))
const stand = (asked >= 5 && asked <= 300 ? asked : STAND) * 1_000
mount(<OrderBoard model={orderBoardModel(openLink('board'), { load: orderOfDay, stand })} site={`${location.origin}/site/zh/order`} />)
