import { test } from 'vitest'
import { ana, at, called, clock, dayOpened, given, greeter, issued, no, one, opened, tax, token, two, visitor } from './hall-spec.ts'

const next = { type: 'call-next', counter: one } as const

test('[CALL-1] the one who waited longest is called', () =>
  given(dayOpened, opened, issued(1, 0), issued(2, 1))
    .when(next)
    .then({ type: 'TicketCalled', token: token(1), why: 'turn' }))

test('[CALL-2] a counter with somebody at it cannot call again', () =>
  given(dayOpened, opened, issued(1, 0), issued(2, 1), called(1, 2)).when(next).refused('counter-busy'))

test('[CALL-2] a closed counter calls nobody', () => given(dayOpened, issued(1, 0)).when(next).refused('counter-not-open'))

test('[FINISH-2] finish and call are one act of two facts', () =>
  given(dayOpened, opened, issued(1, 0), issued(2, 1), called(1, 2))
    .when({ type: 'finish', counter: one, callNext: true, outcome: 'done' }, ana, at(5))
    .then({ type: 'ServiceFinished', step: 0, outcome: 'done', at: at(5) }, { type: 'TicketCalled', step: 1, token: token(2), at: at(5) }))

test('[FINISH-2] with nobody else waiting it only finishes', () =>
  given(dayOpened, opened, issued(1, 0), called(1, 2))
    .when({ type: 'finish', counter: one, callNext: true })
    .then({ type: 'ServiceFinished' }))

test('[TAKE-1] the number follows the last of its line', () =>
  given(dayOpened, issued(1, 0))
    .when({ type: 'take', token: token(2), line: tax, items: [], class: 'normal', language: 'zh' }, visitor)
    .then({ type: 'TicketIssued', number: no('A002') }))

test('[RETURN-2] the fact says from which call of the line on it may be called', () =>
  given(dayOpened, opened, issued(1, 0), called(1, 2), { type: 'TicketMissed', token: token(1), counter: one, step: 0, at: at(3) })
    .when({ type: 'return-to-line', number: no('A001') }, greeter)
    .then({ type: 'TicketReturnedToLine', afterCalls: 4 }))

test('[WHO-2] a clerk without a seat is told that the counter is closed', () =>
  given(dayOpened).when({ type: 'call-next', counter: two }).refused('counter-not-open'))

test('[DAY-3] nothing closes twice', () =>
  given(dayOpened, { type: 'DayClosed', at: at(600) })
    .when({ type: 'close-day' }, clock)
    .refused('hall-closed'))

test('[WHO-5] a greeter changes classes and cancels numbers, and neither opens nor closes anything', () => {
  const hall = given(dayOpened, opened, issued(1, 0))
  hall
    .when({ type: 'set-class', number: no('A001'), class: 'priority', reason: 'elder' }, greeter)
    .then({ type: 'TicketClassChanged', class: 'priority', reason: 'elder' })
  hall
    .when({ type: 'cancel-number', number: no('A001'), reason: 'left' }, greeter)
    .then({ type: 'TicketCancelled', token: token(1), reason: 'left' })
  hall.when({ type: 'close', counter: one }, greeter).refused('not-allowed')
  hall.when({ type: 'close-day' }, greeter).refused('not-allowed')
})
