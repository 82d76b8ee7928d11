import { useState } from 'preact/hooks'
import { sideStopKinds } from '../../../shared/visit/kinds.ts'
import { TicketNo } from '../../../shared/screen/say.tsx'
import type { ConsoleView, StopView } from '../../../shared/wire/views.ts'
import { Kbd } from '../act-key.tsx'
import { wordsOf } from '../desk-words.ts'
import type { ConsoleModel } from '../model.ts'
import { StopName } from '../stops.tsx'
import { Dialog } from './dialog.tsx'
import { pressDigit, Reasons } from './reasons.tsx'

const skipReasons = ['skip-paid', 'skip-not-needed', 'skip-other-day', 'skip-courier'] as const

/** Leaves a later stop out, with a reason, or puts one in. Digits choose. */
export function ChangeStops({ model, view, number }: { model: ConsoleModel; view: ConsoleView; number: string }) {
  const words = wordsOf(model.language.value)
  const { say } = words
  const [skipped, setSkipped] = useState<StopView | null>(null)
  const counter = view.counter.id
  const title = { number: <TicketNo number={number} /> }
  if (skipped !== null)
    return (
      <Dialog
        model={model}
        view={view}
        onStroke={pressDigit}
        title={say('skip-title', { stop: <StopName stop={skipped} words={words} />, ...title })}
      >
        <Reasons
          model={model}
          presets={skipReasons}
          onReason={(reason) => void model.send('stops', { type: 'skip-stop', counter, kind: skipped.kind, line: skipped.line.id, reason })}
        />
      </Dialog>
    )
  return (
    <Dialog model={model} view={view} onStroke={pressDigit} title={say('stops-change', title)}>
      <Choices model={model} view={view} onSkip={setSkipped} />
    </Dialog>
  )
}

function Choices({ model, view, onSkip }: { model: ConsoleModel; view: ConsoleView; onSkip: (stop: StopView) => void }) {
  const words = wordsOf(model.language.value)
  const { say } = words
  const later = view.current?.stops?.filter(({ state }) => state === 'later') ?? []
  const planned = view.current?.stops?.filter(({ state }) => state !== 'done').map(({ line }) => line.id) ?? []
  const addable = sideStopKinds.flatMap((kind) => {
    const line = view.hall.stops?.[kind]
    return line === undefined || planned.includes(line) || line === view.current?.line ? [] : [{ kind, line }]
  })
  if (later.length + addable.length === 0) return <p>{say('stops-none')}</p>
  return (
    <div class="reasons">
      {later.map((stop, at) => (
        <button key={stop.line.id} type="button" class="key" data-digit={at + 1} data-skip={stop.kind} onClick={() => onSkip(stop)}>
          <Kbd>{String(at + 1)}</Kbd>
          <span>{say('skip-stop', { stop: <StopName stop={stop} words={words} /> })}</span>
        </button>
      ))}
      {addable.map(({ kind, line }, at) => (
        <button
          key={kind}
          type="button"
          class="key"
          data-digit={later.length + at + 1}
          data-add={kind}
          onClick={() => void model.send('stops', { type: 'add-stop', counter: view.counter.id, kind, line })}
        >
          <Kbd>{String(later.length + at + 1)}</Kbd>
          <span>{say('add-stop', { stop: say(`stop-${kind}`) })}</span>
        </button>
      ))}
    </div>
  )
}
