import type { OrderDay, OrderStory } from '../../wire/order.ts'
import { askServer, isRecord } from '../http.ts'

const isText = (value: unknown) => typeof value === 'string'
const isCount = (value: unknown) => typeof value === 'number'
const isRule = (value: unknown) => isRecord(value) && isRecord(value['slopes']) && isCount(value['returnAfterCalls'])
const isCall = (value: unknown) => isRecord(value) && isText(value['number']) && isText(value['why']) && isCount(value['at'])
const isChange = (value: unknown) => isRecord(value) && isText(value['number']) && isText(value['by']) && isCount(value['at'])
const listOf = (value: unknown, isOne: (one: unknown) => boolean) => Array.isArray(value) && value.every(isOne)

/** As the server answers it. By hand: zod is not in the screens. */
const isStory = (value: unknown): value is OrderStory =>
  isRecord(value) &&
  isText(value['number']) &&
  isCount(value['overtakes']) &&
  isCount(value['total']) &&
  isRule(value['rule']) &&
  listOf(value['before'], isCall) &&
  listOf(value['changes'], isChange)
const isDay = (value: unknown): value is OrderDay =>
  isRecord(value) && isText(value['day']) && isCount(value['calls']) && isRule(value['rule']) && listOf(value['changes'], isChange)

/** `missing`: there is no such number; `failed`: no answer now. */
export type Answered<T> = { readonly state: 'known'; readonly value: T } | { readonly state: 'missing' } | { readonly state: 'failed' }

async function read<T>(path: string, isIt: (value: unknown) => value is T): Promise<Answered<T>> {
  const answer = await askServer(path, (json) => (isIt(json) ? json : null))
  if (answer.ok) return answer.value === null ? { state: 'failed' } : { state: 'known', value: answer.value }
  return { state: answer.error.code === 'unknown-ticket' ? 'missing' : 'failed' }
}

export const storyOfToken = (token: string) => read(`/api/tickets/${encodeURIComponent(token)}/order`, isStory)
export const storyOfNumber = (hall: string, number: string) =>
  read(`/api/halls/${encodeURIComponent(hall)}/order/${encodeURIComponent(number)}`, isStory)
export const orderOfDay = (hall: string) => read(`/api/halls/${encodeURIComponent(hall)}/order`, isDay)
