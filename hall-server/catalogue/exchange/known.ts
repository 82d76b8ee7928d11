import { guide, type Groups } from '../../../shared/guide/guide.ts'
import { markupIn } from '../../../shared/guide/lint-words.ts'
import { stringsOf } from '../../../shared/guide/texts.ts'
import type { HallLayout } from '../../../shared/layout.ts'
import { posting } from '../../../shared/posting/posting.ts'
import type { ContentKind } from '../../../shared/wire/content.ts'
import type { ImportFault } from '../../../shared/wire/exchange.ts'
import { shown } from './value-faults.ts'

/** What there is in a hall that texts may name. Plain data: it goes to another thread. */
export interface KnownHere {
  readonly hall: string
  readonly lines: readonly string[]
  readonly zones: readonly string[]
  readonly counters: readonly string[]
  readonly departments: readonly string[]
  readonly topics: readonly string[]
  readonly lifeEvents: readonly string[]
}

const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id)
export const knownHere = ({ id, lines, zones, counters }: HallLayout, { departments, topics, lifeEvents }: Groups): KnownHere => ({
  hall: id,
  lines: ids(lines),
  zones: ids(zones),
  counters: ids(counters),
  departments: ids(departments),
  topics: ids(topics),
  lifeEvents: ids(lifeEvents),
})

export interface Unknown {
  readonly field: string
  readonly code: ImportFault['code']
  readonly found: string
  readonly wanted: string
}

/** What a text that is in order by its schema says wrongly here: names of what the hall has not, and web code in its words. */
export function notHere(kind: ContentKind, document: unknown, known: KnownHere): Unknown[] {
  return [...(kind === 'guide' ? inGuide(document, known) : inPosting(document, known)), ...markups(document)]
}

const missing = (field: string, code: ImportFault['code'], value: string, among: readonly string[]): Unknown[] =>
  among.includes(value) ? [] : [{ field, code, found: shown(value), wanted: among.join(', ').slice(0, 200) }]

const guidePlaces = guide.pick({ line: true, department: true, topics: true, lifeEvents: true, places: true })

function inGuide(document: unknown, known: KnownHere): Unknown[] {
  const { line, department, topics, lifeEvents, places } = guidePlaces.strip().parse(document)
  return [
    ...missing('line', 'line-unknown', line, known.lines),
    ...missing('department', 'group-unknown', department, known.departments),
    ...topics.flatMap((topic, at) => missing(`topics.${at}`, 'group-unknown', topic, known.topics)),
    ...lifeEvents.flatMap((event, at) => missing(`lifeEvents.${at}`, 'group-unknown', event, known.lifeEvents)),
    // Of another hall nothing is known here.
    ...places.flatMap(({ hall, zone, counters }, at) =>
      hall === known.hall
        ? [
            ...(zone === undefined ? [] : missing(`places.${at}.zone`, 'zone-unknown', zone, known.zones)),
            ...counters.flatMap((counter) => missing(`places.${at}.counters`, 'counter-unknown', counter, known.counters)),
          ]
        : [],
    ),
  ]
}

const postingPlaces = posting.pick({ board: true })

function inPosting(document: unknown, known: KnownHere): Unknown[] {
  const { board } = postingPlaces.strip().parse(document)
  if (board === undefined || board.hall !== known.hall) return []
  return board.zones.flatMap((zone, at) => missing(`board.zones.${at}`, 'zone-unknown', zone, known.zones))
}

const markups = (document: unknown): Unknown[] =>
  stringsOf(document).flatMap(({ field, value }) => {
    const found = field === 'onlineUrl' || field === 'mobileUrl' ? undefined : markupIn(value)
    return found === undefined ? [] : [{ field, code: 'markup', found: shown(found), wanted: '' }]
  })
