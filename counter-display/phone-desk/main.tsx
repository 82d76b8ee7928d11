import '../../shared/screen/no-eval.ts'
import '../../shared/screen/fonts.css'
import '../../shared/screen/plate-fonts.css'
import '../../shared/screen/tokens.css'
import { deskLanguage } from '../../shared/screen/desk-language.ts'
import { openLink } from '../../shared/screen/link.ts'
import { loadItems } from '../../shared/screen/load-items.ts'
import { mount } from '../../shared/screen/page.tsx'
import { signOut, toLogin, whoAmI } from '../../shared/screen/session.ts'
import { phoneDeskModel } from './model.ts'
import { PhoneDesk } from './phone-desk.tsx'

function come(tell: (hash: string) => void) {
  const arrived = () => tell(location.hash)
  arrived()
  addEventListener('hashchange', arrived)
  return () => removeEventListener('hashchange', arrived)
}

async function open() {
  const me = await whoAmI()
  if (me === null) return toLogin()
  mount(<PhoneDesk model={phoneDeskModel({ link: openLink('site'), me, toLogin, signOut, loadItems, come, ...deskLanguage() })} />)
}

void open()
