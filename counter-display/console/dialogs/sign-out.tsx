import { TicketNo } from '../../../shared/screen/say.tsx'
import type { ConsoleView } from '../../../shared/wire/views.ts'
import { wordsOf } from '../desk-words.ts'
import type { ConsoleModel } from '../model.ts'
import { phaseOf } from '../situation.ts'
import { Confirm } from './confirm.tsx'

/** Signing out leaves the seat as it is, so it offers to close the counter first where that is possible. */
export function SignOut({ model, view }: { model: ConsoleModel; view: ConsoleView }) {
  const { say, common } = wordsOf(model.language.value)
  const phase = phaseOf({ view, me: model.me })
  const mayClose = phase === 'free' || phase === 'paused'
  const leave = (closing: boolean) => void model.leave(closing)
  return (
    <Confirm
      model={model}
      view={view}
      title={say('sign-out-title')}
      yes={mayClose ? say('close-and-sign-out') : common.say('sign-out')}
      careful={phase === 'called' || phase === 'serving'}
      onYes={() => leave(mayClose)}
      also={
        mayClose && (
          <button type="button" class="key" onClick={() => leave(false)}>
            {common.say('sign-out')}
          </button>
        )
      }
    >
      {mayClose && say('sign-out-open')}
      {(phase === 'closed' || phase === 'hall-closed') && say('sign-out-closed')}
      {(phase === 'called' || phase === 'serving') && say('sign-out-busy', { number: <TicketNo number={view.current?.number ?? ''} /> })}
    </Confirm>
  )
}
