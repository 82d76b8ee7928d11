import { BEIJING } from '../../shared/screen/clock.ts'
import '../../shared/screen/order/order.css'
import './order.css'
import { useEffect, useRef, useState } from 'preact/hooks'
import { changeRows, DaySum } from '../../shared/screen/order/changes.tsx'
import { orderOfDay, storyOfNumber, storyOfToken, type Answered } from '../../shared/screen/order/read.ts'
import { Rule } from '../../shared/screen/order/rule.tsx'
import { More, storyRows, StorySum } from '../../shared/screen/order/story.tsx'
import { orderWords } from '../../shared/screen/order/words.ts'
import { Icon } from '../../shared/screen/icon.tsx'
import { N } from '../../shared/screen/say.tsx'
import type { OrderDay, OrderStory } from '../../shared/wire/order.ts'
import type { KioskModel } from '../model.ts'
import { Pages } from '../pages.tsx'
import { kioskWords } from '../words.ts'
import { askedIn, MOST_TYPED, type Asked } from '../asked-number.ts'

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0']
const CHIPS_IN_ROW = 10

/** A number, touched, typed or scanned from its ticket: who was called before it and why. Before that: what was out of order today. */
export function Order({ model, token }: { model: KioskModel; token: string | null }) {
  const [typed, setTyped] = useState(token === null ? '' : `/t/${token}`)
  const asked = askedIn(typed)
  const { say } = orderWords(model.language.value)
  return (
    <>
      <div class="ask">
        <h1>{say('title')}</h1>
      </div>
      <Field model={model} typed={typed} setTyped={setTyped} />
      <div class="results order-results" aria-live="polite">
        {asked === null ? <Today model={model} /> : <Story key={JSON.stringify(asked)} model={model} asked={asked} />}
      </div>
      <Keys model={model} typed={typed} setTyped={setTyped} isAnswered={asked !== null} />
    </>
  )
}

interface FieldProps {
  model: KioskModel
  typed: string
  setTyped: (typed: string) => void
}

/** A scanner types like a keyboard: the whole address of the ticket, into this field. */
function Field({ model, typed, setTyped }: FieldProps) {
  const { plain } = orderWords(model.language.value)
  const words = kioskWords(model.language.value)
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div class="field">
      <label class="key find">
        <Icon name="search" />
        <input
          ref={box}
          value={typed.length > MOST_TYPED ? '' : typed}
          {...(typed === '' ? {} : { dir: 'ltr' as const })}
          inputMode="none"
          spellcheck={false}
          autocomplete="off"
          aria-label={plain('look-up-label')}
          placeholder={plain('look-up-label')}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </label>
      <button type="button" class="key" data-act="erase" disabled={typed === ''} onClick={() => setTyped(typed.slice(0, -1))}>
        {words.say('find-back')}
      </button>
      <button type="button" class="key" data-act="clear" disabled={typed === ''} onClick={() => setTyped('')}>
        {words.say('find-clear')}
      </button>
    </div>
  )
}

/** The letters of this hall's lines, and the digits. */
function Keys({ model, typed, setTyped, isAnswered }: FieldProps & { isAnswered: boolean }) {
  const letters = model.view.value?.lines.map(({ prefix }) => prefix) ?? []
  const type = (sign: string) => setTyped(typed.length < MOST_TYPED ? typed + sign : sign)
  return (
    <>
      <p class="order-hint">{orderWords(model.language.value).say('look-up-hint')}</p>
      <div class={isAnswered ? 'order-pad is-answered' : 'order-pad'}>
        {[letters, digits].map((signs) => (
          <div key={signs.join('')} class={signs === digits ? 'letters order-keys is-digits' : 'letters order-keys'} dir="ltr">
            {signs.map((sign) => (
              <button key={sign} type="button" class="key" data-letter={sign} onClick={() => type(sign)}>
                {sign}
              </button>
            ))}
          </div>
        ))}
      </div>
    </>
  )
}

/** Asks once for each number: what is said here is as of that moment. */
function Story({ model, asked }: { model: KioskModel; asked: Asked }) {
  const view = model.view.value
  const hall = view?.hall.id ?? ''
  const answer = useAnswer<OrderStory>(() => ('token' in asked ? storyOfToken(asked.token) : storyOfNumber(hall, asked.number)))
  const language = model.language.value
  const { say } = orderWords(language)
  if (answer === null) return <p class="empty">{say('loading')}</p>
  if (answer.state === 'failed') return <p class="empty">{say('failed')}</p>
  if (answer.state !== 'known')
    return (
      <p class="empty">{say('not-found', { day: <N>{view?.day ?? ''}</N>, number: <N>{'number' in asked ? asked.number : ''}</N> })}</p>
    )
  const props = { story: answer.value, language, timeZone: view?.hall.timeZone ?? BEIJING }
  const { told, chips } = storyRows(props, 'div')
  return (
    <>
      <StorySum {...props} />
      <Pages model={model} again={told.length}>
        {[...told, ...inRows(chips).map((row, at) => <EarlierRow key={`earlier ${at}`} model={model} row={row} />)]}
      </Pages>
      <More {...props} />
    </>
  )
}

const inRows = <T,>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / CHIPS_IN_ROW) }, (_, at) => all.slice(at * CHIPS_IN_ROW, (at + 1) * CHIPS_IN_ROW))

const EarlierRow = ({ model, row }: { model: KioskModel; row: ReturnType<typeof storyRows>['chips'] }) => (
  <div class="order-earlier">
    <h3>{orderWords(model.language.value).say('earlier')}</h3>
    <ol class="order-chips">{row}</ol>
  </div>
)

function Today({ model }: { model: KioskModel }) {
  const view = model.view.value
  const answer = useAnswer<OrderDay>(() => orderOfDay(view?.hall.id ?? ''))
  const language = model.language.value
  const { say } = orderWords(language)
  if (answer === null) return <p class="empty">{say('loading')}</p>
  if (answer.state !== 'known') return <p class="empty">{say('failed')}</p>
  const props = { day: answer.value, language, timeZone: view?.hall.timeZone ?? BEIJING }
  return (
    <>
      <DaySum day={answer.value} language={language} />
      <Pages model={model}>
        {[
          ...(answer.value.changes.length === 0 ? [<None key="none" model={model} />] : changeRows(props)),
          <Rule key="rule" rule={answer.value.rule} language={language} />,
        ]}
      </Pages>
    </>
  )
}

const None = ({ model }: { model: KioskModel }) => (
  <p class="state order-none" data-state="ok">
    <span>{orderWords(model.language.value).say('day-none')}</span>
  </p>
)

/** Asked once when it is first drawn. */
function useAnswer<T>(ask: () => Promise<Answered<T>>): Answered<T> | null {
  const [answer, setAnswer] = useState<Answered<T> | null>(null)
  useEffect(() => {
    let wanted = true
    const show = async () => {
      const next = await ask()
      if (wanted) setAnswer(next)
    }
    void show()
    return () => {
      wanted = false
    }
  }, [])
  return answer
}
