import type { VNode } from 'preact'
import { isOver } from '../../shared/case/codes.ts'
import { Icon } from '../../shared/screen/icon.tsx'
import { Own } from '../../shared/screen/page.tsx'
import { Dates, Next, Now, sayProgress, Step, Stopped } from '../../shared/screen/progress/parts.tsx'
import { N } from '../../shared/screen/say.tsx'
import { visitWords } from '../../shared/screen/visit/words.ts'
import type { ProgressView } from '../../shared/wire/cases.ts'
import type { KioskModel } from '../model.ts'
import { Pages } from '../pages.tsx'
import { NamedHeading } from '../parts.tsx'
import { placesOf } from '../where.ts'

interface CaseProps {
  model: KioskModel
  one: ProgressView
  /** Its receipt's code: to fetch the result with. */
  receipt: string
  again(): void
}

/** How far it is, what comes next, what happened: the newest first, in pages. */
export function CaseShown({ model, one, receipt, again }: CaseProps) {
  const language = model.language.value
  const { say } = sayProgress(language)
  const line = model.view.value?.lines.find(({ id }) => id === model.view.value?.hall.stops?.collection)
  return (
    <>
      <NamedHeading model={model} name={one.item.names} />
      <Pages model={model} again={one}>
        {blocksOf(model, one)}
      </Pages>
      <div class="progress-ends">
        <button type="button" class="key" data-act="another" onClick={again}>
          <Icon name="redo" />
          {say('another')}
        </button>
        {one.state !== 'decided' || line === undefined ? null : (
          <button
            type="button"
            class="key key-go"
            data-act="fetch"
            onClick={() => model.go({ at: 'class', item: { code: null, name: line.names, line: line.id, receipt } })}
          >
            <Icon name="ticket" />
            <strong>{say('fetch')}</strong>
          </button>
        )}
      </div>
    </>
  )
}

/** The counters that hand results out now, with the way to each. */
function Where({ model }: { model: KioskModel }) {
  const view = model.view.value
  const collection = view?.hall.stops?.collection
  if (view === null || collection === undefined) return null
  const language = model.language.value
  return (
    <>
      {placesOf(view, collection).map(({ zone, counters }) => (
        <p key={zone.id} class="progress-place">
          <Icon name="pin" /> <Own as="b" text={zone.name} language={language} />{' '}
          {visitWords(language).say('counters', { counters: <N>{counters}</N> })}
        </p>
      ))}
    </>
  )
}

/** What a page may end between. */
function blocksOf(model: KioskModel, one: ProgressView): VNode[] {
  const language = model.language.value
  const { say } = sayProgress(language)
  const timeZone = model.view.value?.hall.timeZone ?? 'Asia/Shanghai'
  const [last, ...earlier] = one.steps.toReversed()
  return [
    <section key="now" class="progress-part">
      <Now one={one} language={language} />
      <Dates one={one} language={language}>
        <dt>{say('no')}</dt>
        <dd>
          <N>{one.no}</N>
        </dd>
      </Dates>
      {one.isCertain || isOver(one.state) ? null : <p>{say('uncertain')}</p>}
      <Stopped one={one} language={language} />
    </section>,
    <section key="next" class="progress-part">
      <h2>{say('next')}</h2>
      <Next one={one} language={language}>
        <Where model={model} />
      </Next>
    </section>,
    ...(last === undefined
      ? []
      : [
          <section key="last" class="progress-part">
            <h2>{say('steps')}</h2>
            <p>
              <Step step={last} timeZone={timeZone} language={language} />
            </p>
          </section>,
        ]),
    ...earlier.map((step, at) => (
      <p key={at} class="progress-part">
        <Step step={step} timeZone={timeZone} language={language} />
      </p>
    )),
  ]
}
