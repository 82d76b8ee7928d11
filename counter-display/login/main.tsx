import '../../shared/screen/fonts.css'
import '../../shared/screen/plate-fonts.css'
import '../../shared/screen/tokens.css'
import './login.css'
import { tickingClock } from '../../shared/screen/clock.ts'
import { deskLanguage } from '../../shared/screen/desk-language.ts'
import { hallAtStart } from '../../shared/screen/hall-at-start.ts'
import { askServer } from '../../shared/screen/http.ts'
import { fromAddress, mount } from '../../shared/screen/page.tsx'
import { readMe } from '../../shared/screen/session.ts'
import { Login } from './login.tsx'
import { loginModel } from './model.ts'
import { counterIn, targetOf } from './target.ts'

const next = fromAddress('next')
const { hall, online } = hallAtStart()
const { language, choose } = deskLanguage()
const model = loginModel(
  {
    signIn: (username, password) => askServer('/api/login', readMe, { username, password }),
    changePassword: (current, replacement) => askServer('/api/password', () => null, { current, next: replacement }),
  },
  (me) => location.replace(targetOf(next, me.role)),
)

mount(
  <Login
    model={model}
    hall={hall}
    online={online}
    time={tickingClock(Date.now).time}
    counter={counterIn(next)}
    language={language}
    choose={choose}
  />,
)
