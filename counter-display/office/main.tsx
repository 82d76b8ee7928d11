import '../../shared/screen/no-eval.ts'
import '../../shared/screen/fonts.css'
import '../../shared/screen/plate-fonts.css'
import '../../shared/screen/tokens.css'
import { deskLanguage } from '../../shared/screen/desk-language.ts'
import { openLink } from '../../shared/screen/link.ts'
import { mount } from '../../shared/screen/page.tsx'
import { signOut, toLogin, whoAmI } from '../../shared/screen/session.ts'
import { officeApi } from './api.ts'
import { officeModel } from './model.ts'
import { Office } from './office.tsx'

const address = {
  read: () => location.hash,
  write: (hash: string) => history.pushState(null, '', hash),
  replace: (hash: string) => history.replaceState(null, '', hash),
  watch(tell: () => void) {
    addEventListener('popstate', tell)
    return () => removeEventListener('popstate', tell)
  },
}

async function open() {
  const me = await whoAmI()
  if (me === null) return toLogin()
  const model = officeModel({
    link: openLink('office'),
    me,
    toLogin,
    signOut,
    api: officeApi,
    address,
    confirm: (words) => globalThis.confirm(words),
    ...deskLanguage(),
  })
  addEventListener('beforeunload', (event) => {
    if (model.unsaved.value !== null) event.preventDefault()
  })
  mount(<Office model={model} />)
}

void open()
