import { describe, expect, test } from 'vitest'
import { counterId, instant, ticketNumber, zoneId } from '../../../shared/ids.ts'
import { emptySpeakerQueue, enqueue, finished, next, STALE_AFTER, type SpeakerQueue } from '../../../shared/speech/speaker-queue.ts'

const start = 1_000_000
const call = (id: number, number: string, seconds = id) => ({
  id,
  number: ticketNumber.parse(number),
  counter: counterId.parse('1'),
  label: '1',
  zone: zoneId.parse('east'),
  at: instant.parse(start + seconds * 1_000),
  times: 1,
  language: 'zh' as const,
})
const at = (seconds: number) => start + seconds * 1_000
const waiting = (queue: SpeakerQueue) => queue.waiting.map((call) => call.number)

describe('the speaker queue', () => {
  test('speaks in the order of the calls, though a view lists the newest first', () => {
    const queue = next(enqueue(emptySpeakerQueue, [call(3, 'C001'), call(2, 'B001'), call(1, 'A001')], at(3)), at(3))
    expect(queue.speaking?.number).toBe('A001')
    expect(waiting(queue)).toEqual(['B001', 'C001'])
  })

  test('never speaks two at once', () => {
    const both = enqueue(emptySpeakerQueue, [call(2, 'B001'), call(1, 'A001')], at(2))
    const first = next(both, at(2))
    expect(next(first, at(3))).toEqual(first)
    expect(next(finished(first), at(9)).speaking?.number).toBe('B001')
  })

  test('speaks a call once, however often its view is pushed', () => {
    const once = finished(next(enqueue(emptySpeakerQueue, [call(1, 'A001')], at(1)), at(1)))
    expect(next(enqueue(once, [call(1, 'A001')], at(2)), at(2)).speaking).toBeNull()
  })

  test('drops what is older than 45 s, on arrival and while waiting', () => {
    const late = start + 1_000 + STALE_AFTER
    expect(waiting(enqueue(emptySpeakerQueue, [call(1, 'A001')], late))).toEqual(['A001'])
    expect(waiting(enqueue(emptySpeakerQueue, [call(1, 'A001')], late + 1))).toEqual([])
    const queue = enqueue(emptySpeakerQueue, [call(9, 'B001'), call(1, 'A001')], at(9))
    expect(next(queue, late + 1).speaking?.number).toBe('B001')
  })

  test('a recall takes the place of a call of the same ticket that still waits', () => {
    const queue = enqueue(emptySpeakerQueue, [call(2, 'B001'), call(1, 'A001')], at(2))
    const recalled = enqueue(queue, [call(3, 'A001', 22), call(2, 'B001')], at(22))
    expect(waiting(recalled)).toEqual(['A001', 'B001'])
    expect(recalled.waiting[0]?.id).toBe(3)
  })

  test('a recall of a spoken call is spoken again', () => {
    const spoken = finished(next(enqueue(emptySpeakerQueue, [call(1, 'A001')], at(1)), at(1)))
    expect(next(enqueue(spoken, [call(2, 'A001', 21)], at(21)), at(21)).speaking?.id).toBe(2)
  })

  test('a call that was undone before it was spoken is dropped, and the next one is not', () => {
    const queue = enqueue(emptySpeakerQueue, [call(3, 'C001'), call(2, 'B001'), call(1, 'A001')], at(3))
    expect(waiting(enqueue(queue, [call(3, 'C001'), call(1, 'A001')], at(4)))).toEqual(['A001', 'C001'])
    expect(waiting(enqueue(queue, [], at(4)))).toEqual([])
  })

  test('a call pushed out of the list by newer ones is still spoken', () => {
    const queue = enqueue(emptySpeakerQueue, [call(1, 'A001')], at(1))
    expect(waiting(enqueue(queue, [call(3, 'C001'), call(2, 'B001')], at(3)))).toEqual(['A001', 'B001', 'C001'])
  })

  test('starts again with the ids of a new day', () => {
    const yesterday = finished(next(enqueue(emptySpeakerQueue, [call(500, 'A250', 1)], at(1)), at(1)))
    expect(next(enqueue(yesterday, [call(1, 'A001', 50_000)], at(50_000)), at(50_000)).speaking?.number).toBe('A001')
  })
})
