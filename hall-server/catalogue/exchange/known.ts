import { z } from 'zod'
import type { Groups } from '../../../shared/guide/guide.ts'
import { isShallow } from '../../../shared/guide/questions.ts'
import { markupIn } from '../../../shared/guide/lint-words.ts'
import { stringsOf } from '../../../shared/guide/texts.ts'
import type { HallLayout } from '../../../shared/layout.ts'
import type { ContentKind } from '../../../shared/wire/content.ts'
import type { ImportFault } from '../../../shared/wire/exchange.ts'
import { shown } from '../../../shared/schema/value-faults.ts'

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

/**
 * What a text says wrongly here: names of what the hall has not, and web code in its words. Also of a text that is not in order by its
 * schema, so that whoever sent it is told all at once.
 */
export function notHere(kind: ContentKind, document: unknown, known: KnownHere): Unknown[] {
  if (!isShallow(document, deepest)) return []
  return [...(kind === 'guide' ? inGuide(document, known) : inPosting(document, known)), ...markups(document)]
}

/** No text is as deep, with the deepest condition in it. */
const deepest = 40

const missing = (field: string, code: ImportFault['code'], value: string, among: readonly string[]): Unknown[] =>
  among.includes(value) ? [] : [{ field, code, found: shown(value), wanted: among.join(', ').slice(0, 200) }]

const names = z.array(z.string()).catch([])
const guideNames = z
  .looseObject({
    line: z.string().optional().catch(undefined),
    department: z.string().optional().catch(undefined),
    topics: names,
    lifeEvents: names,
    places: z.array(z.looseObject({ hall: z.string().catch(''), zone: z.string().optional().catch(undefined), counters: names })).catch([]),
  })
  .catch({ topics: [], lifeEvents: [], places: [] })

function inGuide(document: unknown, known: KnownHere): Unknown[] {
  const { line, department, topics, lifeEvents, places } = guideNames.parse(document)
  return [
    ...(line === undefined ? [] : missing('line', 'line-unknown', line, known.lines)),
    ...(department === undefined ? [] : missing('department', 'group-unknown', department, known.departments)),
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

const postingNames = z.looseObject({ board: z.looseObject({ hall: z.string(), zones: names }).optional().catch(undefined) }).catch({})

function inPosting(document: unknown, known: KnownHere): Unknown[] {
  const { board } = postingNames.parse(document)
  if (board === undefined || board.hall !== known.hall) return []
  return board.zones.flatMap((zone, at) => missing(`board.zones.${at}`, 'zone-unknown', zone, known.zones))
}

const markups = (document: unknown): Unknown[] =>
  stringsOf(document).flatMap(({ field, value }) => {
    const found = field === 'onlineUrl' || field === 'mobileUrl' ? undefined : markupIn(value)
    return found === undefined ? [] : [{ field, code: 'markup', found: shown(found), wanted: '' }]
  })
