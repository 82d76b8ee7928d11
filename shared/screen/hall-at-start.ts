import { signal, type ReadonlySignal } from '@preact/signals'
import type { Text } from '../language/text.ts'
import { askServer, isRecord } from './http.ts'

/** What a page without a link knows of its hall. */
export interface HallAtStart {
  readonly name: Text
  readonly timeName: Text
  readonly timeZone: string
  readonly counters: readonly CounterAtStart[]
}
export interface CounterAtStart {
  readonly id: string
  readonly label: string
  readonly zone: Text | null
  readonly lines: readonly Text[]
}

const RETRY = 3_000 // ms

/** The hall fetched once over HTTP, again and again until the server answers. */
export function hallAtStart(): { hall: ReadonlySignal<HallAtStart | null>; online: ReadonlySignal<boolean> } {
  const hall = signal<HallAtStart | null>(null)
  const online = signal(false)
  const load = async () => {
    const id = await askServer('/api/health', hallIdIn)
    const view = id.ok && id.value !== null ? await askServer(`/api/halls/${id.value}`, readHall) : null
    const found = view?.ok === true ? view.value : null
    online.value = found !== null
    if (found === null) setTimeout(() => void load(), RETRY)
    else hall.value = found
  }
  void load()
  return { hall, online }
}

function hallIdIn(health: unknown): string | null {
  const halls: unknown = isRecord(health) ? health['halls'] : null
  const first: unknown = Array.isArray(halls) ? halls[0] : null
  return isRecord(first) && typeof first['id'] === 'string' ? first['id'] : null
}

/** The parts of `GET /api/halls/:hall` these pages show; null: something else answered. */
export function readHall(json: unknown): HallAtStart | null {
  if (!isRecord(json) || !isRecord(json['hall'])) return null
  const { timeZone } = json['hall']
  const name = readText(json['hall']['name'])
  const timeName = readText(json['hall']['timeName'])
  if (name === null || timeName === null || typeof timeZone !== 'string') return null
  const zones = readNames(json['hall']['zones'], 'name')
  const lines = readNames(json['lines'], 'names')
  return { name, timeName, timeZone, counters: listOf(json['counters']).flatMap((counter) => readCounter(counter, zones, lines)) }
}

type Names = ReadonlyMap<unknown, Text>

function readCounter(counter: unknown, zones: Names, lines: Names): CounterAtStart[] {
  if (!isRecord(counter)) return []
  const { id, label } = counter
  if (typeof id !== 'string' || typeof label !== 'string') return []
  return [{ id, label, zone: zones.get(counter['zone']) ?? null, lines: listOf(counter['lines']).flatMap((line) => lines.get(line) ?? []) }]
}

/** Names by id. */
const readNames = (list: unknown, key: string): Names =>
  new Map(
    listOf(list)
      .filter(isRecord)
      .flatMap((one) => {
        const name = readText(one[key])
        return name === null ? [] : [[one['id'], name] as const]
      }),
  )

function readText(json: unknown): Text | null {
  if (!isRecord(json) || typeof json['zh'] !== 'string') return null
  const { zh, ug, en } = json
  return { zh, ...(typeof ug === 'string' ? { ug } : {}), ...(typeof en === 'string' ? { en } : {}) }
}

const listOf = (json: unknown): readonly unknown[] => (Array.isArray(json) ? json : [])
