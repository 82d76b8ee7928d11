import { N, TicketNo } from '../../../shared/screen/say.tsx'
import type { ConsoleView } from '../../../shared/wire/views.ts'
import { wordsOf } from '../desk-words.ts'
import type { CaseDesk } from '../case/desk.ts'
import { Found } from '../case/found.tsx'
import { Intake } from '../case/intake.tsx'
import type { ConsoleModel } from '../model.ts'
import { CallOne } from './call-one.tsx'
import { Confirm } from './confirm.tsx'
import { Dialog } from './dialog.tsx'
import { Help } from './help.tsx'
import { Reasons, pressDigit } from './reasons.tsx'
import { Return } from './return.tsx'
import { ChangeStops } from './stops.tsx'
import { SignOut } from './sign-out.tsx'
import { Transfer } from './transfer.tsx'

const holdReasons = ['hold-copy', 'hold-pay', 'hold-photo', 'hold-papers', 'hold-office'] as const
const pauseReasons = ['pause-rest', 'pause-meal', 'pause-meeting', 'pause-papers', 'pause-fault'] as const

/** The open question, if any. */
export function Ask({ model, view, cases }: { model: ConsoleModel; view: ConsoleView; cases: CaseDesk }) {
  const { say } = wordsOf(model.language.value)
  const question = model.question.value
  const counter = view.counter.id
  if (question === null) return null
  switch (question.kind) {
    case 'intake':
      return <Intake cases={cases} view={view} number={question.number} />
    case 'cases':
      return <Found found={cases.found} view={view} />
    case 'hold':
      return (
        <Dialog
          model={model}
          view={view}
          onStroke={pressDigit}
          title={say('hold-title', { number: <TicketNo number={question.number} /> })}
        >
          <Reasons model={model} presets={holdReasons} onReason={(reason) => void model.send('hold', { type: 'hold', counter, reason })} />
        </Dialog>
      )
    case 'pause':
      return (
        <Dialog model={model} view={view} onStroke={pressDigit} title={say('pause-title')}>
          <Reasons
            model={model}
            presets={pauseReasons}
            onReason={(reason) => void model.send('pause', { type: 'pause', counter, reason })}
          />
          <p class="small">{say('pause-note')}</p>
        </Dialog>
      )
    case 'transfer':
      return <Transfer model={model} view={view} number={question.number} />
    case 'stops':
      return <ChangeStops model={model} view={view} number={question.number} />
    case 'call':
      return <CallOne model={model} view={view} />
    case 'return':
      return <Return model={model} view={view} />
    case 'take-over':
      return (
        <Confirm
          model={model}
          view={view}
          title={say('take-over-title', { label: <N>{view.counter.label}</N> })}
          yes={say('do-take-over')}
          careful
          onYes={() => void model.send('next', { type: 'open', counter, takeOver: true })}
        >
          {say('take-over-body', { no: <N>{question.staffNo}</N> })}
        </Confirm>
      )
    case 'close':
      return (
        <Confirm
          model={model}
          view={view}
          title={say('close-title')}
          yes={say('act-close')}
          onYes={() => void model.send('close', { type: 'close', counter })}
        >
          {say('close-body')} {view.waiting > 0 && say('close-waiting', { n: view.waiting })}
        </Confirm>
      )
    case 'sign-out':
      return <SignOut model={model} view={view} />
    case 'help':
      return <Help model={model} view={view} />
  }
}
