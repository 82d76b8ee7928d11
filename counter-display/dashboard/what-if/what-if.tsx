import { useEffect, useState } from 'preact/hooks'
import { refusalText } from '../../../shared/screen/refusal-text.ts'
import type { DashboardView } from '../../../shared/wire/views.ts'
import type { DashboardModel } from '../model.ts'
import type { Words } from '../words.ts'
import { changeOf, countersFor, kinds, type Draft, type Kind } from './choices.ts'
import { Outcome } from './outcome.tsx'
import './what-if.css'

interface Face {
  model: DashboardModel
  view: DashboardView
  words: Words
}

const LEAVE = 45 // minutes
const isKind = (text: string): text is Kind => kinds.some((kind) => kind === text)

/** A change is chosen, its effect on every line is read, and only then is it done. */
export function WhatIf({ model, view, words }: Face) {
  const { say, plain } = words
  const { answer, refusal, done, change } = model.whatIf
  const [draft, setDraft] = useState<Draft>({ kind: 'open', counter: '', line: '', at: '', minutes: LEAVE, reason: plain('pause-meal') })
  const set = (part: Partial<Draft>) => setDraft({ ...draft, ...part })
  const wanted = changeOf(view, draft)
  const text = JSON.stringify(wanted)
  useEffect(() => {
    change.value = wanted
  }, [text])
  return (
    <section class="cell what-if" aria-labelledby="what-if-title">
      <div class="cell-head">
        <h2 id="what-if-title">{say('what-if-title')}</h2>
        <span class="cell-note">{say('what-if-note')}</span>
      </div>
      {!view.dayOpen ? (
        <p class="empty">{say('what-if-closed')}</p>
      ) : (
        <>
          <Chooser view={view} words={words} draft={draft} set={set} />
          <div class="what-if-outcome" aria-live="polite">
            {done.value && wanted === null && (
              <p class="state" data-state="ok">
                {say('what-if-done')}
              </p>
            )}
            {wanted === null && !done.value && <p class="empty">{say('what-if-choose')}</p>}
            {wanted !== null && refusal.value !== null && (
              <p class="state" data-state="warn">
                <span>{refusalText(refusal.value, words.language)}</span>
              </p>
            )}
            {wanted !== null && answer.value !== null && <Outcome model={model} view={view} words={words} answer={answer.value} />}
          </div>
        </>
      )}
    </section>
  )
}

interface ChooserFace extends Omit<Face, 'model'> {
  draft: Draft
  set: (part: Partial<Draft>) => void
}

function Chooser({ view, words, draft, set }: ChooserFace) {
  const { say, plain } = words
  const { kind } = draft
  return (
    <div class="what-if-chooser">
      <label>
        {say('what-if-kind')}
        <select
          class="field"
          data-act="what-if-kind"
          value={kind}
          onChange={({ currentTarget: { value } }) => {
            if (isKind(value))
              set({ kind: value, counter: '', line: '', reason: plain(value === 'intake' ? 'what-if-intake-reason' : 'pause-meal') })
          }}
        >
          {kinds.map((one) => (
            <option key={one} value={one}>
              {plain(`what-if-${one}`)}
            </option>
          ))}
        </select>
      </label>
      {kind !== 'intake' && <CounterChoice view={view} words={words} draft={draft} set={set} />}
      {(kind === 'intake' || kind === 'lines') && <LineChoice view={view} words={words} draft={draft} set={set} />}
      {(kind === 'intake' || kind === 'leave') && (
        <label>
          {say('what-if-at')}
          <input class="field" type="time" value={draft.at} onInput={({ currentTarget }) => set({ at: currentTarget.value })} />
        </label>
      )}
      {kind === 'leave' && (
        <label>
          {say('plan-minutes')}
          <input
            class="field"
            type="number"
            min={5}
            max={720}
            step={5}
            value={draft.minutes}
            onInput={({ currentTarget }) => set({ minutes: Math.min(720, Math.max(5, Math.round(currentTarget.valueAsNumber || LEAVE))) })}
          />
        </label>
      )}
    </div>
  )
}

function CounterChoice({ view, words, draft, set }: ChooserFace) {
  const counters = countersFor(view, draft.kind)
  const lettersOf = (lines: readonly string[]) => view.lines.flatMap(({ id, prefix }) => (lines.includes(id) ? [prefix] : [])).join(' ')
  if (counters.length === 0) return <p class="small">{words.say('what-if-no-counter')}</p>
  return (
    <label>
      {words.say('what-if-counter')}
      <select
        class="field"
        data-act="what-if-counter"
        value={draft.counter}
        onChange={({ currentTarget }) => set({ counter: currentTarget.value })}
      >
        <option value="">{words.plain('what-if-pick')}</option>
        {counters.map(({ id, label, lines }) => (
          <option key={id} value={id}>
            {words.plain('what-if-counter-of', { label, lines: lettersOf(lines) })}
          </option>
        ))}
      </select>
    </label>
  )
}

function LineChoice({ view, words, draft, set }: ChooserFace) {
  return (
    <label>
      {words.say('line')}
      <select class="field" data-act="what-if-line" value={draft.line} onChange={({ currentTarget }) => set({ line: currentTarget.value })}>
        <option value="">{words.plain('what-if-pick')}</option>
        {view.lines.map(({ id, prefix, names }) => (
          <option key={id} value={id}>
            {`${prefix} ${names[words.language] ?? names.zh}`}
          </option>
        ))}
      </select>
    </label>
  )
}
