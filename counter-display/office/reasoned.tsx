import { useState } from 'preact/hooks'
import { Dialog } from '../desk/dialog.tsx'
import { officeWords } from './editor/words.ts'
import type { OfficeModel } from './model.ts'

interface Face {
  model: OfficeModel
  act: string
  label: string
  hint: string
  done: (reason: string) => Promise<{ ok: boolean } | null>
}

/** A key for what needs a reason; it is asked for before anything is done. */
export const Reasoned = (face: Face) => <Asking {...face} isReasoned />

/** A key for what cannot be taken back: asked once more. */
export const Sure = (face: Face) => <Asking {...face} isReasoned={false} />

function Asking({ model, act, label, hint, done, isReasoned }: Face & { isReasoned: boolean }) {
  const [isOpen, open] = useState(false)
  const [reason, setReason] = useState('')
  const words = officeWords(model.language.value)
  const go = async () => {
    const answer = await done(reason.trim())
    if (answer?.ok === true) open(false)
  }
  return (
    <>
      <button type="button" class="key" data-act={act} disabled={model.off.value} onClick={() => open(true)}>
        {label}
      </button>
      {isOpen ? (
        <Dialog model={model} title={label} onDismiss={() => open(false)}>
          {isReasoned ? (
            <label class="office-reason">
              {hint}
              <textarea
                class="field"
                data-first
                rows={3}
                maxLength={400}
                value={reason}
                onInput={({ currentTarget }) => setReason(currentTarget.value)}
              />
            </label>
          ) : (
            <p>{hint}</p>
          )}
          <div class="office-answers">
            <button
              type="button"
              class="key key-go"
              data-act={`${act}-sure`}
              disabled={(isReasoned && reason.trim() === '') || model.off.value}
              onClick={() => void go()}
            >
              {label}
            </button>
            <button type="button" class="key" onClick={() => open(false)}>
              {words.say('cancel')}
            </button>
          </div>
        </Dialog>
      ) : null}
    </>
  )
}
