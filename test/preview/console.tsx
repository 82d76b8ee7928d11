import { signal } from '@preact/signals'
import '../../shared/screen/fonts.css'
import '../../shared/screen/plate-fonts.css'
import '../../shared/screen/tokens.css'
import { Choice } from '../../counter-display/console/choice.tsx'
import { Console } from '../../counter-display/console/console.tsx'
import { consoleModel } from '../../counter-display/console/model.ts'
import type { Link } from '../../shared/screen/link.ts'
import { fromAddress, mount } from '../../shared/screen/page.tsx'
import type { Refusal } from '../../shared/wire/refusals.ts'
import { deskWith } from '../counter-display/console/case/fake-cases.ts'
import { hallView, NOW, views } from './console.fixtures.ts'

// ?state=serving&lang=en&press=hold&offline=1&refuse=counter-busy: one picture for each.
const language = fromAddress('lang') === 'en' ? 'en' : 'zh'
const state = fromAddress('state') ?? 'serving'
const offline = fromAddress('offline') !== null

function linkTo<V>(view: V): Link<V> {
  return {
    push: signal({ position: 1, at: NOW, view }),
    online: signal(!offline),
    refusal: signal<Refusal | null>(null),
    now: () => NOW + (offline ? 47_000 : 0),
    ask: async () => (fromAddress('refuse') === null ? { ok: true, value: null } : refusal()),
    close: () => undefined,
  }
}
const refusal = () => {
  const code = fromAddress('refuse')
  if (code === 'clerk-at-another-counter') return { ok: false, error: { code, subject: '3' } } as const
  if (code === 'counter-taken') return { ok: false, error: { code, subject: '0623' } } as const
  return { ok: false, error: { code: 'nobody-waiting' } } as const
}

if (state === 'choice') mount(<Choice link={linkTo(hallView)} language={language} />)
else {
  const view = Object.entries(views).find(([name]) => name === state)?.[1] ?? views.serving
  const model = consoleModel({
    openPage: () => undefined,
    link: linkTo(view),
    me: { username: 'clerk6', staffNo: '0617', role: 'clerk' },
    language,
    toLogin: () => undefined,
    signOut: async () => undefined,
  })
  const { intake, found } = deskWith(model)
  mount(<Console model={model} cases={{ intake, found }} />)
}
