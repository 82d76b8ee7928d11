import { describe, expect, test } from 'vitest'
import { alarmFor } from '../../../kiosk/ticket/alarms.ts'
import { viewOf } from '../../preview/ticket.fixtures.ts'

const waiting = (ahead: number) => viewOf({ ahead })
const called = (calls: number) => viewOf({ state: 'called', ahead: 0, calls })

describe('what a phone rings for', () => {
  test.each([
    ['the first look is silent, even when called', null, called(1), null],
    ['the call', waiting(0), called(1), 'called'],
    ['a recall', called(1), called(2), 'called'],
    ['the same call shown again', called(2), called(2), null],
    ['an undone call', called(1), waiting(0), null],
    ['two people left', waiting(3), waiting(2), 'near'],
    ['two people left, jumped over', waiting(7), waiting(0), 'near'],
    ['still two people left', waiting(2), waiting(2), null],
    ['one left after two', waiting(2), waiting(1), null],
    ['three left', waiting(4), waiting(3), null],
    ['back from missed near the front', viewOf({ state: 'missed', ahead: 0, calls: 3 }), waiting(2), null],
    ['called after being held', viewOf({ state: 'held', ahead: 0, calls: 1 }), called(2), 'called'],
    ['served', called(1), viewOf({ state: 'serving', ahead: 0, calls: 1 }), null],
  ] as const)('%s', (_, before, after, alarm) => {
    expect(alarmFor(before, after)).toBe(alarm)
  })
})
