import type { VNode } from 'preact'
import type { Language } from '../../language/languages.ts'
import type { OrderChange, OrderDay } from '../../wire/order.ts'
import { hallTime } from '../clock.ts'
import { N, TicketNo } from '../say.tsx'
import { By, Reason } from './story.tsx'
import { orderWords } from './words.ts'

interface Props {
  readonly day: Pick<OrderDay, 'changes' | 'calls' | 'outOfOrder' | 'day'>
  readonly language: Language
  readonly timeZone: string
}

/** How many calls there were, and how many of them out of order. */
export const DaySum = ({ day, language }: Omit<Props, 'timeZone'>) => (
  <p class="order-sum">
    <b>{orderWords(language).say('day-count', { day: <N>{day.day}</N>, n: day.calls, out: <N>{day.outOfOrder}</N> })}</b>
  </p>
)

/** What staff changed in the order, newest first; with words where there is nothing. */
export function Changes({ day, language, timeZone }: Props) {
  const { say } = orderWords(language)
  const clock = hallTime(timeZone, language)
  if (day.changes.length === 0)
    return (
      <p class="state order-none" data-state="ok">
        <span>{say('day-none')}</span>
      </p>
    )
  return (
    <table class="order-table">
      <thead>
        <tr>
          {(['head-time', 'head-number', 'head-what', 'head-who', 'head-reason'] as const).map((head) => (
            <th key={head} scope="col">
              {say(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {day.changes.map((change) => (
          <tr key={`${change.at} ${change.number} ${change.kind}`} data-number={change.number} data-kind={change.kind}>
            <td>
              <N>{clock.hm(change.at)}</N>
            </td>
            <td>
              <TicketNo number={change.number} />
            </td>
            <td>
              <What change={change} language={language} />
            </td>
            <td>
              <By by={change.by} language={language} />
            </td>
            <td>
              <Reason reason={change.reason} language={language} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function What({ change: { kind, class: klass, label, passed, isUndone }, language }: { change: OrderChange; language: Language }) {
  const { say } = orderWords(language)
  if (kind === 'number') return <>{say('number-given')}</>
  if (klass !== null) return <>{say('class-set', { class: say(`class-${klass}`) })}</>
  return (
    <>
      {say('why-chosen')}
      {label === null ? null : <> · {say('at-counter', { label: <N>{label}</N> })}</>}
      {passed === 0 ? null : <> · {say('passed', { n: passed })}</>}
      {isUndone ? <> · {say('undone')}</> : null}
    </>
  )
}

/** The same as rows of their own, for pages that put them where they have room. */
export function changeRows({ day, language, timeZone }: Props): VNode[] {
  const { say } = orderWords(language)
  const clock = hallTime(timeZone, language)
  return day.changes.map((change) => (
    <div
      key={`${change.at} ${change.number} ${change.kind}`}
      class="order-row"
      data-why={change.kind === 'call' ? 'chosen' : 'class'}
      data-number={change.number}
    >
      <p class="order-row-head">
        <TicketNo number={change.number} />
        <N>{clock.hm(change.at)}</N>
      </p>
      <p class="order-why">
        <What change={change} language={language} />
      </p>
      <p>
        <By by={change.by} language={language} /> · {say('reason', { reason: <Reason reason={change.reason} language={language} /> })}
      </p>
    </div>
  ))
}
