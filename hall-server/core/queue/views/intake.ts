import { itemCode, type Instant, type ItemCode, type LineId } from '../../../../shared/ids.ts'
import type { LineView, PublicView } from '../../../../shared/wire/views.ts'
import type { Hall, Line } from '../hall.ts'
import { shutting } from '../intake.ts'
import { takesNumbers } from '../take.ts'
import { layoutOf } from '../turn.ts'

/** An item's line from the catalogue: the core knows codes only. */
export type LineOfItem = (item: ItemCode) => LineId | undefined

/** [LIMIT-6] Whether each line gives numbers, while the hall does: known before anybody asks for one. */
export function intakeOf(hall: Readonly<Hall>, at: Instant): (line: Line) => Pick<LineView, 'shut' | 'alwaysOpen'> {
  const shut = takesNumbers(hall, at) ? shutting(hall, at) : () => null
  return (line) => {
    const why = shut(line, null)
    return { ...(why === null ? {} : { shut: why }), ...(hall.open && line.layout.alwaysOpen ? { alwaysOpen: true } : {}) }
  }
}

/** The same of the items that have rules of their own; most halls have none. */
export function itemsIntake(hall: Readonly<Hall>, at: Instant, lineOfItem: LineOfItem): Pick<PublicView, 'items'> {
  const codes = Object.keys(layoutOf(hall).limits.items)
  if (codes.length === 0 || !takesNumbers(hall, at)) return {}
  const shut = shutting(hall, at)
  const items = codes.flatMap((text) => {
    const code = itemCode.parse(text)
    const id = lineOfItem(code)
    const line = id === undefined ? undefined : hall.lines.get(id)
    return line === undefined ? [] : [{ code, shut: shut(line, code) }]
  })
  return { items }
}
