import { signal } from '@preact/signals'
import '../../shared/screen/fonts.css'
import '../../shared/screen/plate-fonts.css'
import '../../shared/screen/tokens.css'
import '../../counter-display/login/login.css'
import { Login } from '../../counter-display/login/login.tsx'
import { loginModel } from '../../counter-display/login/model.ts'
import type { Me } from '../../shared/screen/session.ts'
import { fromAddress, mount } from '../../shared/screen/page.tsx'
import type { Refusal } from '../../shared/wire/refusals.ts'
import { readHall } from '../../shared/screen/hall-at-start.ts'
import { NOW, views } from './board.fixtures.ts'

// ?lang=en&counter=6&state=wrong|locked|away|new&offline=1: one picture for each.
const refusals: Readonly<Record<string, Refusal>> = {
  wrong: { code: 'wrong-credentials', triesLeft: 3 },
  locked: { code: 'account-locked', retryAfter: 840 },
  limited: { code: 'rate-limited', retryAfter: 20 },
  away: { code: 'hall-unavailable' },
}
const me: Me = { username: 'clerk6', staffNo: '0617', role: 'clerk', department: null, mustChange: true }
const state = fromAddress('state') ?? ''
const refusal = refusals[state]
const model = loginModel(
  {
    signIn: async () =>
      refusal === undefined ? { ok: true, value: { ...me, mustChange: state === 'new' } } : { ok: false, error: refusal },
    changePassword: async () => ({ ok: true, value: null }),
  },
  () => undefined,
)
const language = signal<'zh' | 'en'>(fromAddress('lang') === 'en' ? 'en' : 'zh')
document.documentElement.lang = language.value
mount(
  <Login
    model={model}
    hall={signal(fromAddress('offline') === null ? readHall(views.fresh) : null)}
    online={signal(fromAddress('offline') === null)}
    time={signal(NOW)}
    counter={fromAddress('counter')}
    language={language}
    choose={(next) => (language.value = next)}
  />,
)
if (state !== '') {
  model.username.value = '0617'
  model.password.value = 'secret!'
  void model.signIn()
}
