import type { Language } from '../../language/languages.ts'
import type { Text } from '../../language/text.ts'
import type { HallFacts, StopView } from '../../wire/views.ts'
import { visitWords } from './words.ts'
import { Own } from '../page.tsx'
import { N } from '../say.tsx'
import { spanned } from '../spanned.ts'

interface StopsProps {
  readonly stops: readonly StopView[]
  readonly zones: HallFacts['zones']
  readonly language: Language
  /** Names of what is handed in, where a visit has several intakes. */
  readonly items: readonly { readonly code: string; readonly names: Text }[]
}

/** [VISIT-8] Where one number goes, stop by stop: done, now, later, each with its zone and counters. */
export function StopsList({ stops, zones, language, items }: StopsProps) {
  const words = visitWords(language)
  return (
    <ol class="stops-list">
      {stops.map((stop, at) => (
        <li key={at} data-stop={stop.kind} data-state={stop.state} aria-current={stop.state === 'now' ? 'step' : undefined}>
          <span class="stop-no n" aria-hidden="true">
            {at + 1}
          </span>
          <span class="stop-what">
            <strong>{words.say(`stop-${stop.kind}`)}</strong>
            <StopItems stop={stop} items={items} language={language} />
            {stop.kind !== 'intake' || stop.items.length > 0 ? null : <Own class="stop-item" text={stop.line.names} language={language} />}
          </span>
          <span class="stop-where">
            <StopPlace stop={stop} zones={zones} language={language} />
          </span>
        </li>
      ))}
    </ol>
  )
}

function StopItems({ stop, items, language }: Pick<StopsProps, 'items' | 'language'> & { stop: StopView }) {
  const here = items.filter(({ code }) => stop.items.some((one) => one === code))
  return (
    <>
      {here.map(({ code, names }) => (
        <Own key={code} class="stop-item" text={names} language={language} />
      ))}
    </>
  )
}

function StopPlace({ stop, zones, language }: Pick<StopsProps, 'zones' | 'language'> & { stop: StopView }) {
  const words = visitWords(language)
  if (stop.state === 'done') return words.say('stop-done')
  if (stop.counters.length === 0) return words.say('no-counter')
  const named = zones.filter(({ id }) => stop.zones.includes(id))
  return (
    <>
      {named.map(({ id, name }) => (
        <Own key={id} text={name} language={language} />
      ))}
      <b>{words.say('counters', { counters: <N>{spanned(stop.counters)}</N> })}</b>
      {stop.state === 'now' && named.length === 1
        ? named.map(({ id, way }) => (way === undefined ? null : <Own key={id} class="stop-way" text={way} language={language} />))
        : null}
    </>
  )
}
