import '../../shared/screen/fonts.css'
import '../../shared/screen/plate-fonts.css'
import '../../shared/screen/tokens.css'
import { openLink } from '../../shared/screen/link.ts'
import { fromAddress, mount } from '../../shared/screen/page.tsx'
import { signOut, toLogin, whoAmI } from '../../shared/screen/session.ts'
import { Choice } from './choice.tsx'
import { Console } from './console.tsx'
import { rememberCounter, rememberedCounter, rememberedLanguage } from './memory.ts'
import { consoleModel } from './model.ts'

async function open() {
  const me = await whoAmI()
  if (me === null) return toLogin()
  const language = rememberedLanguage()
  const counter = fromAddress('counter') ?? (fromAddress('choose') === null ? rememberedCounter() : null)
  if (counter === null) return mount(<Choice link={openLink('board')} language={language} />)
  if (fromAddress('counter') === null) return location.replace(`?counter=${encodeURIComponent(counter)}`)
  rememberCounter(counter)
  mount(<Console model={consoleModel({ link: openLink('console', { counter }), me, language, toLogin, signOut })} />)
}

void open()
