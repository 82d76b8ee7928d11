import { Dialog } from '../desk/dialog.tsx'
import { Reasons } from '../desk/reasons.tsx'
import type { GreeterModel } from './model.ts'
import type { Words } from './words.ts'

/** A limit of the hall stands in the way, as the notice says: with a reason, which is kept and made public, the number is given all the same [LIMIT-4]. */
export function Anyway({ model, words }: { model: GreeterModel; words: Words }) {
  const { say, plain } = words
  const presets = [plain('anyway-far'), plain('anyway-weak'), plain('anyway-told')]
  return (
    <Dialog model={model} title={say('anyway-title')} onDismiss={model.dismissLimit}>
      <p>{say('anyway-text')}</p>
      <Reasons model={model} presets={presets} onReason={(reason) => void model.takeAnyway(reason)} />
    </Dialog>
  )
}
