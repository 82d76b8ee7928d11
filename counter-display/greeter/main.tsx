import '../../shared/screen/fonts.css'
import '../../shared/screen/plate-fonts.css'
import '../../shared/screen/tokens.css'
import { deskLanguage } from '../../shared/screen/desk-language.ts'
import { openLink } from '../../shared/screen/link.ts'
import { mount } from '../../shared/screen/page.tsx'
import { signOut, toLogin, whoAmI } from '../../shared/screen/session.ts'
import { Greeter } from './greeter.tsx'
import { loadItems } from '../../shared/screen/load-items.ts'
import { greeterModel } from './model.ts'

async function open() {
  const me = await whoAmI()
  if (me === null) return toLogin()
  mount(<Greeter model={greeterModel({ link: openLink('greeter'), me, toLogin, signOut, loadItems, ...deskLanguage() })} />)
}

void open()
