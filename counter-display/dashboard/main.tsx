import '../../shared/screen/no-eval.ts'
import '../../shared/screen/fonts.css'
import '../../shared/screen/plate-fonts.css'
import '../../shared/screen/tokens.css'
import { deskLanguage } from '../../shared/screen/desk-language.ts'
import { openLink } from '../../shared/screen/link.ts'
import { mount } from '../../shared/screen/page.tsx'
import { signOut, toLogin, whoAmI } from '../../shared/screen/session.ts'
import { askCaseWork } from './case-work.ts'
import { Dashboard } from './dashboard.tsx'
import { dashboardModel, pageIn } from './model.ts'

async function open() {
  const me = await whoAmI()
  if (me === null) return toLogin()
  const model = dashboardModel({ link: openLink('dashboard'), me, toLogin, signOut, askCaseWork, ...deskLanguage() })
  const follow = () => (model.page.value = pageIn(location.hash))
  addEventListener('hashchange', follow)
  follow()
  mount(<Dashboard model={model} />)
}

void open()
