import { describe, expect, test } from 'vitest'
import { whyNot } from '../../../counter-display/console/guards.ts'
import { keyTable, type Act } from '../../../counter-display/console/keys.ts'
import type { Me } from '../../../counter-display/console/situation.ts'
import { NOW, view, views } from '../../preview/console.fixtures.ts'

const me: Me = { username: 'clerk6', staffNo: '0617', role: 'clerk' }
const acts = keyTable.map(({ act }) => act)
const why = (act: Act, name: keyof typeof views, now = NOW) => whyNot(act, { view: views[name], me, online: true, now })
const usable = (name: keyof typeof views) => acts.filter((act) => why(act, name) === null).sort()

describe('which keys work', () => {
  test.each([
    ['hall-closed', ['cases', 'first-asked', 'help']],
    ['closed', ['cases', 'first-asked', 'help', 'next']],
    ['seat-free', ['cases', 'first-asked', 'help', 'next']],
    ['seat-taken', ['cases', 'first-asked', 'help', 'next']],
    ['free', ['call', 'cases', 'close', 'first-asked', 'help', 'next', 'pause', 'return', 'undo']],
    ['empty', ['call', 'cases', 'close', 'first-asked', 'help', 'pause']],
    ['paused', ['cases', 'close', 'first-asked', 'help', 'next', 'pause']],
    ['called', ['cases', 'first-asked', 'help', 'hold', 'next', 'no-show', 'pause', 'stops', 'transfer', 'undo']],
    [
      'serving',
      [
        'accepted',
        'cases',
        'done',
        'enquiry',
        'finish',
        'first-asked',
        'help',
        'hold',
        'incomplete',
        'intake',
        'next',
        'pause',
        'refused',
        'stops',
        'transfer',
        'undo',
      ],
    ],
  ] as const)('%s', (name, expected) => expect(usable(name)).toEqual([...expected]))

  test('offline: none but the list of keys, each with the reason', () => {
    for (const act of acts) {
      const answer = whyNot(act, { view: views.serving, me, online: false, now: NOW })
      expect(answer).toEqual(act === 'help' ? null : { own: 'why-offline' })
    }
  })
})

describe('the reason', () => {
  test('a recall says the seconds left, then works, then says it is used up', () => {
    expect(why('recall', 'called')).toEqual({ refusal: { code: 'recall-too-soon', retryAfter: 8 } })
    expect(why('recall', 'called', NOW + 7_001)).toEqual({ refusal: { code: 'recall-too-soon', retryAfter: 1 } })
    expect(why('recall', 'called', NOW + 8_000)).toBeNull()
    const used = view({ ...views.called, recall: { left: 0, at: null } })
    expect(whyNot('recall', { view: used, me, online: true, now: NOW })).toEqual({ refusal: { code: 'recall-limit-reached' } })
  })
  test('an undo ends with its time', () => {
    expect(why('undo', 'free', NOW + 11_999)).toBeNull()
    expect(why('undo', 'free', NOW + 12_000)).toEqual({ refusal: { code: 'too-late-to-undo' } })
    expect(why('undo', 'paused')).toEqual({ refusal: { code: 'nothing-to-undo' } })
  })
  test('names what stands in the way', () => {
    expect(why('next', 'empty')).toEqual({ refusal: { code: 'nobody-waiting' } })
    expect(why('next', 'hall-closed')).toEqual({ own: 'why-hall-closed' })
    expect(why('finish', 'called')).toEqual({ own: 'why-not-started' })
    expect(why('no-show', 'serving')).toEqual({ refusal: { code: 'already-serving' } })
    expect(why('call', 'paused')).toEqual({ refusal: { code: 'counter-paused' } })
    expect(why('close', 'called')).toEqual({ refusal: { code: 'counter-busy' } })
    expect(why('hold', 'seat-taken')).toEqual({ own: 'why-seat-taken', staffNo: '0623' })
    expect(why('return', 'empty')).toEqual({ own: 'why-none-aside' })
  })
})
