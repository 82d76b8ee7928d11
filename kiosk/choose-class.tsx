import { Icon } from '../shared/screen/icon.tsx'
import { Own } from '../shared/screen/page.tsx'
import { N } from '../shared/screen/say.tsx'
import type { LineView } from '../shared/wire/views.ts'
import { GatherKey, TogetherKey } from './basket-bar.tsx'
import type { KioskModel, TakenClass, Wanted } from './model.ts'
import { NamedHeading, Second, WaitText } from './parts.tsx'
import { Shut, shutOf } from './shut.tsx'
import { placesOf } from './where.ts'
import { kioskWords } from './words.ts'

/** Ordinary or priority; either key takes the number at once. Priority is the visitor's own word, checked at the counter. */
export function ChooseClass({ model, item }: { model: KioskModel; item: Wanted }) {
  const shut = shutOf(model.view.value, item)
  const line = model.view.value?.lines.find(({ id }) => id === item.line)
  return (
    <>
      <NamedHeading model={model} name={item.name} />
      {line === undefined ? null : <LineFacts model={model} line={line} />}
      {shut === null ? <Keys model={model} item={item} /> : <Shut model={model} shut={shut} />}
    </>
  )
}

/** A matter may go with others on one number; a line without one may not. */
function Keys({ model, item }: { model: KioskModel; item: Wanted }) {
  if (item.code !== null && model.basket.value.length > 0) return <GatherKey model={model} item={item} />
  return (
    <>
      <Ask model={model} item={item} />
      {item.code === null ? null : <TogetherKey model={model} item={item} />}
    </>
  )
}

/** Either key takes the number at once. */
export const ClassKeys = ({ model, item }: { model: KioskModel; item: Wanted }) => <Ask model={model} item={item} />

function Ask({ model, item }: { model: KioskModel; item: Wanted }) {
  const words = kioskWords(model.language.value)
  return (
    <>
      <p class={model.busy.value ? 'prompt is-busy' : 'prompt'} role="status">
        {model.busy.value ? (
          <>
            <Icon name="hourglass" />
            {words.say('taking')}
          </>
        ) : (
          words.say('class-ask')
        )}
      </p>
      <div class="classes">
        <ClassKey model={model} item={item} of="normal" />
        <ClassKey model={model} item={item} of="priority" />
      </div>
    </>
  )
}

function LineFacts({ model, line }: { model: KioskModel; line: LineView }) {
  const language = model.language.value
  const words = kioskWords(language)
  const places = model.view.value === null ? [] : placesOf(model.view.value, line.id)
  return (
    <dl class="line-facts">
      <div>
        <dt>{words.say('waiting-now')}</dt>
        <dd>{words.say('people', { n: line.waiting })}</dd>
      </div>
      <div>
        <dt>{words.say('wait-about')}</dt>
        <dd>
          <WaitText wait={line.wait} language={language} />
        </dd>
      </div>
      {places.map(({ zone, counters }) => (
        <div key={zone.id}>
          <dt>
            <Own text={zone.name} language={language} />
          </dt>
          <dd>{words.say('counters-list', { counters: <N>{counters}</N> })}</dd>
        </div>
      ))}
    </dl>
  )
}

function ClassKey({ model, item, of }: { model: KioskModel; item: Wanted; of: TakenClass }) {
  const language = model.language.value
  const words = kioskWords(language)
  const isNormal = of === 'normal'
  return (
    <button
      type="button"
      class={isNormal ? 'key class-key key-go' : 'key class-key'}
      data-class={of}
      data-act={isNormal ? 'take' : 'take-priority'}
      disabled={model.busy.value}
      onClick={() => void model.take(item, of)}
    >
      <Icon name={isNormal ? 'ticket' : 'people'} large />
      <span class="t">
        <strong>{words.say(isNormal ? 'class-normal' : 'class-priority')}</strong>
        <Second language={language} word={isNormal ? 'class-normal' : 'class-priority'} />
        <small>{words.say(isNormal ? 'class-normal-hint' : 'class-priority-who')}</small>
        {isNormal ? null : <small class="rule">{words.say('class-priority-rule')}</small>}
      </span>
    </button>
  )
}
