import type { KioskModel } from './model.ts'
import { Pages } from './pages.tsx'
import { LineRow } from './parts.tsx'
import { lookUpWords, secondOf } from './words.ts'
import { kindOfLine } from '../shared/visit/kinds.ts'
import type { KioskView, LineView } from '../shared/wire/views.ts'
import { directionOf } from '../shared/language/languages.ts'

/** The lines of the hall: who does not know the matter's name takes a number here. */
export function Lines({ model }: { model: KioskModel }) {
  const language = model.language.value
  const second = secondOf(language)
  return (
    <>
      <div class="ask">
        <h1>{lookUpWords(language).say('which-line')}</h1>
        <span class="second hang" lang={second} dir={directionOf(second)}>
          {lookUpWords(second).say('which-line')}
        </span>
      </div>
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
