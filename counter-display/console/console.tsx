import { useEffect } from 'preact/hooks'
import { refusalText } from '../../shared/screen/refusal-text.ts'
import { hallTime } from '../../shared/screen/clock.ts'
import { OfflineBar } from '../../shared/screen/offline-bar.tsx'
import { speak } from '../../shared/screen/page.tsx'
import { wordsOf } from './desk-words.ts'
import { Foot, Top } from './frame.tsx'
import type { CaseDesk } from './case/desk.ts'
import type { ConsoleModel } from './model.ts'
import { listenToKeys } from './listen.ts'
import { Person } from './person.tsx'
import { Queue } from './queue.tsx'
import { Ask } from './dialogs/ask.tsx'
import { Work } from './work.tsx'
import './console.css'

/** The clerk's desk: the person here, the work, who is next. */
export function Console({ model, cases }: { model: ConsoleModel; cases: CaseDesk }) {
  const language = model.language.value
  const view = model.view.value
  const since = model.since.value
  useEffect(() => listenToKeys(model), [model])
  useEffect(() => speak(language), [language])
  usePageTitle(model)
  if (view === null) return <NoView model={model} />
  const { hms } = hallTime(view.hall.timeZone, language)
  return (
    <div class="console">
      <div class="band" />
      <OfflineBar online={model.online.value} since={since === null ? null : hms(since)} language={language} />
      <Top model={model} view={view} />
      <Person model={model} view={view} />
      <Work model={model} view={view} />
      <Queue model={model} view={view} />
      <Foot model={model} view={view} />
      <Ask model={model} view={view} cases={cases} />
    </div>
  )
}

function usePageTitle(model: ConsoleModel) {
  const { plain } = wordsOf(model.language.value)
  const label = model.view.value?.counter.label
  const number = model.view.value?.current?.number
  useEffect(() => {
    if (label !== undefined) document.title = number === undefined ? plain('title', { label }) : plain('title-with', { number, label })
  }, [label, number, model.language.value])
}

/** Before the first view, and when the server refuses to give one. */
function NoView({ model }: { model: ConsoleModel }) {
  const language = model.language.value
  const { say, common } = wordsOf(language)
  const refusal = model.refusal.value
  return (
    <main class="no-view">
      <p class="state" data-state={refusal === null ? 'offline' : 'grave'} role="status">
        {refusal === null ? common.say('connecting') : refusalText(refusal, language)}
      </p>
      <a class="key" href="?choose=1">
        {say('choose-other')}
      </a>
    </main>
  )
}
