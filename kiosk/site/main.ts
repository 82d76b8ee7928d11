// The pages are drawn on the server and read without any script. This brings their style, and answers a guide's questions in place.
import '../../shared/screen/fonts.css'
import '../../shared/screen/plate-fonts.css'
import '../../shared/screen/tokens.css'
import '../../shared/screen/guide/card.css'
import '../../shared/screen/guide/guide.css'
import '../../shared/screen/guide/card.css'
import '../../shared/screen/posting/posting.css'
import './site.css'
import './lists.css'
import './sheet.css'
import './book.css'
import './bookings.css'
import '../../shared/screen/order/order.css'
import './order.css'
import './charges.css'
import './case-paper.css'
import '../../shared/screen/map/hall-map.css'
import './map.css'
import '../../shared/screen/progress/progress.css'
import './progress.css'

if (document.getElementById('guide-facts') !== null) void import('./guide.tsx').then(({ startGuide }) => startGuide())
const printer = document.getElementById('print')
if (printer !== null) void import('./print.ts').then(({ startPrint }) => startPrint(printer))
