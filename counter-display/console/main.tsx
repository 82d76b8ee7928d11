import '../../shared/screen/no-eval.ts'
import '../../shared/screen/fonts.css'
import '../../shared/screen/plate-fonts.css'
import '../../shared/screen/tokens.css'
import { newRequestId, openLink } from '../../shared/screen/link.ts'
import { fromAddress, mount } from '../../shared/screen/page.tsx'
import { signOut, toLogin, whoAmI } from '../../shared/screen/session.ts'
import { caseDeskApi } from './case/api.ts'
import { caseDesk } from './case/desk.ts'
import { keepInTab } from './case/keep.ts'
import { printDocuments } from './case/print.ts'
import { Choice } from './choice.tsx'
import { Console } from './console.tsx'
import { rememberCounter, rememberedCounter, rememberedLanguage } from './memory.ts'
import { consoleModel } from './model.ts'

/** One window for all that is asked first; the console stays where it is. */
const openPage = (path: string) => void window.open(path, 'phone-desk')

async function open() {
  const me = await whoAmI()
  if (me === null) return toLogin()
  const language = rememberedLanguage()
  const counter = fromAddress('counter') ?? (fromAddress('choose') === null ? rememberedCounter() : null)
  if (counter === null) return mount(<Choice link={openLink('board')} language={language} />)
  if (fromAddress('counter') === null) return location.replace(`?counter=${encodeURIComponent(counter)}`)
  rememberCounter(counter)
  const forgetAndGo = async () => {
    keepInTab.write(null) // no applicant is left behind on this machine
    await signOut()
  }
  const model = consoleModel({ link: openLink('console', { counter }), me, language, toLogin, signOut: forgetAndGo, openPage })
  const cases = caseDesk({ desk: model, api: caseDeskApi, keep: keepInTab, print: printDocuments, newKey: newRequestId })
  mount(<Console model={model} cases={cases} />)
}

void open()
