import { hallTime } from '../../shared/screen/clock.ts'
import { Icon } from '../../shared/screen/icon.tsx'
import { Own } from '../../shared/screen/page.tsx'
import { N } from '../../shared/screen/say.tsx'
import type { ConsoleView } from '../../shared/wire/views.ts'
import { ActKey } from './act-key.tsx'
import { wordsOf } from './desk-words.ts'
import { rememberLanguage } from './memory.ts'
import type { ConsoleModel } from './model.ts'
import { linesServed } from './sums.ts'

interface Part {
  model: ConsoleModel
  view: ConsoleView
}

/** Where the clerk is, who, and when. */
export function Top({ model, view }: Part) {
  const language = model.language.value
  const { say } = wordsOf(language)
  const { hms } = hallTime(view.hall.timeZone, language)
  return (
    <header class="top">
      <Own text={view.hall.name} language={language} class="plate" />
      <div class="at">
        {language === 'en' && <span>{say('counter-unit')}</span>}
        <b class="n">{view.counter.label}</b>
        {language === 'zh' && <span>{say('counter-unit')}</span>}
        <span class="lines-here">
          {linesServed(view).map((line) => (
            <Own key={line.id} text={line.names} language={language} />
          ))}
        </span>
      </div>
      <div class="right">
        <span class="me">{say('staff-no', { no: <N>{model.me.staffNo}</N> })}</span>
        <span class="now">
          <b class="n">{hms(model.time.value)}</b> <Own text={view.hall.timeName} language={language} />
        </span>
        <ActKey model={model} act="pause" icon={view.paused ? 'next' : 'pause'}>
          {view.paused ? say('act-resume') : say('act-pause')}
        </ActKey>
        <ActKey model={model} act="close">
          {say('act-close')}
        </ActKey>
      </div>
    </header>
  )
}

/** Whether what is shown is true now, and what is not about a visitor. */
export function Foot({ model }: Part) {
  const language = model.language.value
  const { say, common } = wordsOf(language)
  const other = language === 'zh' ? 'en' : 'zh'
  return (
    <footer class="foot">
      <Freshness model={model} />
      <div class="right">
        <ActKey model={model} act="first-asked" icon="phone">
          {say('act-first-asked')}
        </ActKey>
        <ActKey model={model} act="help" icon="keyboard">
          {say('act-help')}
        </ActKey>
        <button
          type="button"
          class="key"
          lang={other}
          onClick={() => {
            model.language.value = other
            rememberLanguage(other)
          }}
        >
          <Icon name="globe" />
          {say('switch-language')}
        </button>
        <a class="key" href="?choose=1">
          <Icon name="pin" />
          {say('other-counter')}
        </a>
        <button type="button" class="key" onClick={() => model.ask({ kind: 'sign-out' })}>
          <Icon name="exit" />
          {common.say('sign-out')}
        </button>
      </div>
    </footer>
  )
}

function Freshness({ model }: { model: ConsoleModel }) {
  const { say } = wordsOf(model.language.value)
  const since = model.since.value
  if (model.online.value || since === null)
    return (
      <span class="state" data-state="ok">
        {say('connected')}
      </span>
    )
  const seconds = Math.max(0, Math.floor((model.time.value - since) / 1_000))
  return (
    <span class="state" data-state="offline">
      <span>{seconds < 60 ? say('age-seconds', { n: seconds }) : say('age-minutes', { n: Math.floor(seconds / 60) })}</span>
    </span>
  )
}
