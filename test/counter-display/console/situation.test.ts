import { describe, expect, test } from 'vitest'
import { bounces, BOUNCE, nextStep, phaseOf, standing, type Me } from '../../../counter-display/console/situation.ts'
import { views } from '../../preview/console.fixtures.ts'

const me: Me = { username: 'clerk6', staffNo: '0617', role: 'clerk' }

describe('F2 is always the next thing', () => {
  test.each([
    ['hall-closed', 'hall-closed', null],
    ['closed', 'closed', 'open'],
    ['seat-free', 'seat-free', 'sit'],
    ['seat-taken', 'seat-taken', 'take-over'],
    ['paused', 'paused', 'resume'],
    ['free', 'free', 'call-next'],
    ['empty', 'free', null],
    ['called', 'called', 'start'],
    ['serving', 'serving', 'finish-and-call'],
    ['last-one', 'serving', 'finish'],
  ] as const)('%s', (name, phase, step) => {
    expect(phaseOf({ view: views[name], me })).toBe(phase)
    expect(nextStep({ view: views[name], me })).toBe(step)
  })

  test('paused with somebody at the counter: only finishes, so that nobody is called into the break', () => {
    expect(views.long.paused).toBe(true)
    expect(nextStep({ view: views.long, me })).toBe('finish')
  })

  test('a manager takes no seat and acts at the counter of somebody else', () => {
    expect(phaseOf({ view: views['seat-taken'], me: { ...me, username: 'boss', role: 'manager' } })).toBe('serving')
  })
})

describe('a second F2 too soon', () => {
  const from = standing(views.serving)
  test('is ignored for 800 ms after the answer and after the view shows it, whichever is later', () => {
    const last = { from, answeredAt: 1_000, changedAt: 1_300 }
    expect(bounces(last, 1_300)).toBe(true)
    expect(bounces(last, 1_300 + BOUNCE - 1)).toBe(true)
    expect(bounces(last, 1_300 + BOUNCE)).toBe(false)
    expect(bounces({ ...last, answeredAt: 2_000 }, 2_000 + BOUNCE - 1)).toBe(true)
  })
  test('is ignored while the view still shows the person who was finished, but not for ever', () => {
    const last = { from, answeredAt: 1_000, changedAt: null }
    expect(bounces(last, 2_500)).toBe(true)
    expect(bounces(last, 4_000)).toBe(false)
  })
  test('before any F2 nothing is ignored', () => expect(bounces(null, 0)).toBe(false))
  test('the standing tells one person from the next, and called from served', () => {
    expect(new Set([views.free, views.called, views.serving, views.paused, views.closed].map(standing)).size).toBe(5)
    expect(standing(views.serving)).toBe(standing({ ...views.serving, waiting: 99 }))
  })
})
