import '../../shared/screen/no-eval.ts'
import '../../shared/screen/fonts.css'
import '../../shared/screen/plate-fonts.css'
import '../../shared/screen/tokens.css'
import { deskLanguage } from '../../shared/screen/desk-language.ts'
import { mount } from '../../shared/screen/page.tsx'
import { signOut, toLogin, whoAmI } from '../../shared/screen/session.ts'
import { casesApi } from './api.ts'
import { Cases } from './cases.tsx'
import { casesModel } from './model.ts'

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
  mount(<Cases model={casesModel({ me, toLogin, signOut, api: casesApi, address, now: () => Date.now(), ...deskLanguage() })} />)
}

void open()
