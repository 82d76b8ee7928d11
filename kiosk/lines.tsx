import type { KioskModel } from './model.ts'
import { Pages } from './pages.tsx'
import { LineRow, Title } from './parts.tsx'
import { lookUpWords } from './words.ts'
import { kindOfLine } from '../shared/visit/kinds.ts'
import type { KioskView, LineView } from '../shared/wire/views.ts'

/** The lines of the hall: who does not know the matter's name takes a number here. */
export function Lines({ model }: { model: KioskModel }) {
  return (
    <>
      <Title model={model} say={(language) => lookUpWords(language).say('which-line')} />
      <Pages model={model}>
        {takeable(model.view.value).map((line) => (
          <LineRow key={line.id} model={model} line={line} />
        ))}
      </Pages>
    </>
  )
}

/** Nobody comes for a photograph or to pay alone: those numbers come from a matter. */
const takeable = (view: KioskView | null): readonly LineView[] =>
  view?.lines.filter(({ id }) => !['photo', 'payment'].includes(kindOfLine(view.hall.stops ?? {}, id))) ?? []
