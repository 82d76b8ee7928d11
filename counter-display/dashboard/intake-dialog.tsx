import type { LineId } from '../../shared/ids.ts'
import { Own } from '../../shared/screen/page.tsx'
import type { DashboardView } from '../../shared/wire/views.ts'
import { Dialog } from '../desk/dialog.tsx'
import { Reasons } from '../desk/reasons.tsx'
import type { DashboardModel } from './model.ts'
import type { Words } from './words.ts'

interface Face {
  model: DashboardModel
  view: DashboardView
  words: Words
  line: LineId
}

/** [INTAKE-4] Numbers of a line again for the rest of the day, with the reason that goes into its record. */
export function IntakeDialog({ model, view, words, line: id }: Face) {
  const { say, plain } = words
  const line = view.lines.find((one) => one.id === id)
  if (line === undefined) return null
  const presets = [plain('open-intake-counter'), plain('open-intake-fewer'), plain('open-intake-mistake')]
  return (
    <Dialog model={model} title={say('open-intake-title')} onDismiss={model.dismiss}>
      <p>
        <b class="n prefix">{line.prefix}</b> <Own text={line.names} language={words.language} />
      </p>
      {line.shut?.reason ? <p dir="auto">{line.shut.reason}</p> : null}
      <p>{say('open-intake-text')}</p>
      <Reasons model={model} presets={presets} onReason={(reason) => void model.act({ type: 'open-intake', line: id, reason })} />
    </Dialog>
  )
}
