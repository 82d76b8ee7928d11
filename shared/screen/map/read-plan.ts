import { signal, type ReadonlySignal } from '@preact/signals'
import type { FloorPlan } from '../../wire/map.ts'
import { askServer, isRecord } from '../http.ts'

const isText = (value: unknown) => isRecord(value) && typeof value['zh'] === 'string'
const isPoint = (value: Readonly<Record<string, unknown>>) => typeof value['x'] === 'number' && typeof value['y'] === 'number'
const isBox = (value: unknown): value is Readonly<Record<string, unknown>> =>
  isRecord(value) && isPoint(value) && typeof value['w'] === 'number' && typeof value['h'] === 'number'
const isCounter = (value: unknown) => isBox(value) && typeof value['label'] === 'string'
const isMark = (value: unknown) => isRecord(value) && isPoint(value) && typeof value['kind'] === 'string'
const listOf = (value: unknown, isOne: (one: unknown) => boolean) => Array.isArray(value) && value.every(isOne)
const isZone = (value: unknown) =>
  isBox(value) && typeof value['id'] === 'string' && isText(value['name']) && listOf(value['counters'], isCounter)
const isFloor = (value: unknown) =>
  isRecord(value) && typeof value['floor'] === 'number' && listOf(value['zones'], isZone) && listOf(value['marks'], isMark)
/** As the server answers it. By hand: zod is not in the screens. */
const isPlan = (value: unknown): value is FloorPlan => isRecord(value) && listOf(value['floors'], isFloor)

const RETRY = 5_000 // ms
const plans = new Map<string, ReadonlySignal<FloorPlan | null>>()

/** The map of a hall, fetched when it is first wanted; null until it is there, which it is soon or when the server is back. */
export function planOf(hall: string): ReadonlySignal<FloorPlan | null> {
  const known = plans.get(hall)
  if (known !== undefined) return known
  const plan = signal<FloorPlan | null>(null)
  const load = async () => {
    const answer = await askServer(`/api/halls/${encodeURIComponent(hall)}/map`, (json) => (isPlan(json) ? json : null))
    if (answer.ok && answer.value !== null) plan.value = answer.value
    else setTimeout(() => void load(), RETRY)
  }
  void load()
  plans.set(hall, plan)
  return plan
}
