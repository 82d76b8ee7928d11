import type { Outcome } from '../../../shared/wire/requests.ts'
import type { ConsoleView } from '../../../shared/wire/views.ts'
import { Kbd } from '../act-key.tsx'
import { wordsOf, type Words } from '../desk-words.ts'
import { keyTable, outcomeKeys, type Act } from '../keys.ts'
import type { ConsoleModel } from '../model.ts'
import { Dialog } from './dialog.tsx'

/** Every key there is, from the same table the handler reads. */
export function Help({ model, view }: { model: ConsoleModel; view: ConsoleView }) {
  const words = wordsOf(model.language.value)
  return (
    <Dialog model={model} view={view} wide title={words.say('help-title')}>
      <dl class="keys">
        {keyTable.map(({ act, chords }) => (
          <div key={act}>
            <dt>
              {chords.map((chord) => (
                <Kbd key={chord}>{chord}</Kbd>
              ))}
            </dt>
            <dd>{actName(act, words)}</dd>
          </div>
        ))}
      </dl>
      <p class="small">{words.say('help-dialog')}</p>
      <p class="small">{words.say('help-note')}</p>
    </Dialog>
  )
}

const isOutcome = (act: Act): act is Outcome => outcomeKeys.some((outcome) => outcome === act)

function actName(act: Act, { say, common }: Words) {
  if (isOutcome(act))
    return (
      <>
        {say('outcome-label')}: {common.say(`outcome-${act}`)}
      </>
    )
  if (act !== 'pause') return say(`act-${act}`)
  return (
    <>
      {say('act-pause')} / {say('act-resume')}
    </>
  )
}
