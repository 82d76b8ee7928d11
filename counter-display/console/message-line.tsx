import type { ConsoleView } from '../../shared/wire/views.ts'
import { ActKey } from './act-key.tsx'
import { whyText, wordsOf } from './desk-words.ts'
import type { Why } from './guards.ts'
import type { ConsoleModel } from './model.ts'
import { secondsLeft } from './sums.ts'
import { didWord } from './undo-word.ts'
import './message-line.css'

/** The one place where the console answers: why something was not done, and what can still be taken back. Its room is always kept. */
export function MessageLine({ model, view }: { model: ConsoleModel; view: ConsoleView }) {
  const inDialog = model.question.value !== null
  return (
    <div class="message-line">
      <Notice model={model} why={inDialog ? null : model.notice.value} view={view} />
      <Undo model={model} view={view} />
    </div>
  )
}

export function Notice({ model, why, view }: { model: ConsoleModel; why: Why | null; view: ConsoleView }) {
  const language = model.language.value
  const elsewhere = why === null ? undefined : otherCounter(why, view)
  return (
    <div role="alert" class={why === null ? 'notice notice-none' : 'notice'}>
      {why !== null && (
        <span class="state" data-state="warn">
          {whyText(why, language)}
        </span>
      )}
      {elsewhere !== undefined && (
        <a class="key" href={`?counter=${encodeURIComponent(elsewhere.id)}`}>
          {wordsOf(language).plain('go-there', { label: elsewhere.label })}
        </a>
      )}
    </div>
  )
}

/** The counter a refusal sends the clerk back to. */
function otherCounter(why: Why, { counters }: ConsoleView) {
  if (!('refusal' in why) || why.refusal.code !== 'clerk-at-another-counter') return undefined
  const { subject } = why.refusal
  return counters.find(({ label, id }) => label === subject || id === subject)
}

function Undo({ model, view }: { model: ConsoleModel; view: ConsoleView }) {
  const { say } = wordsOf(model.language.value)
  const left = view.undo === null ? 0 : secondsLeft(view.undo.until, model.time.value)
  if (view.undo === null || left === 0) return null
  return (
    <div class="undo">
      <span>{say('undone', { what: say(didWord(view.undo.action)) })}</span>
      <ActKey model={model} act="undo" icon="back">
        {say('act-undo')} <small>{say('undo-left', { n: left })}</small>
      </ActKey>
    </div>
  )
}
