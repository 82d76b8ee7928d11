import { describe, expect, test } from 'vitest'
import type { Journal } from '../../hall-server/journal/journal.ts'
import { memoryJournal, memoryStore } from '../../hall-server/journal/memory.ts'
import { asked, clock, close, hall, june17, june18, layout, numberIn, open, start, take } from './running-hall-spec.ts'

const stream17 = `hall/${hall}/${june17}`
const stream18 = `hall/${hall}/${june18}`
const closed = { ok: false, error: { code: 'hall-closed' } }
const unavailable = { ok: false, error: { code: 'hall-unavailable' } }
const ticketsOf = (hall: { tickets: ReadonlyMap<unknown, { number: string }> }) => [...hall.tickets.values()].map((ticket) => ticket.number)

/** A journal whose disk fails when told to: before anything is written, or after all of it was. */
function failing(inner: Journal) {
  const disk = { fails: 'never' as 'never' | 'before' | 'after', reads: true, writes: 0 }
  const journal: Journal = {
    ...inner,
    async facts(...where) {
      if (!disk.reads) throw new Error('disk: read')
      return inner.facts(...where)
    },
    async write(...what) {
      disk.writes++
      if (disk.fails === 'before') throw new Error('disk: write')
      const position = await inner.write(...what)
      if (disk.fails === 'after') throw new Error('disk: sync')
      return position
    },
  }
  return { disk, journal }
}

/** A journal that has decided, and then takes its time until it is durable. */
function slow(inner: Journal) {
  const gate = { hold: false, release: () => {} }
  const journal: Journal = {
    ...inner,
    async write(...what) {
      const position = await inner.write(...what)
      if (gate.hold) await new Promise<void>((done) => (gate.release = done))
      return position
    },
  }
  return { gate, journal }
}

const nextTurn = () => new Promise((done) => setTimeout(done, 2))

describe('deciding, writing, showing', () => {
  test('[RUN-1] what is asked in one turn of the event loop is written as one batch, in order, then told once', async () => {
    const { journal, disk } = failing(memoryJournal())
    const running = await start(journal)
    await running.handle(open())
    const told: string[][] = []
    running.watch(({ events }) => told.push(events.map((event) => event.type)))
    const before = disk.writes
    const replies = await Promise.all([take('k1'), take('k2'), take('k3')].map((each) => running.handle(each)))
    expect(replies.map(numberIn)).toEqual(['A001', 'A002', 'A003'])
    expect(disk.writes).toBe(before + 1)
    expect(told).toEqual([['TicketIssued', 'TicketIssued', 'TicketIssued']])
    expect(running.position()).toBe(4)
    expect(running.stream()).toBe(stream17)
    const rows = await journal.rows(stream17, 0, 10)
    expect(rows.map(({ actor, requestId, type }) => [actor, requestId, type])).toEqual([
      ['clock', null, 'DayOpened'],
      ['public', 'k1', 'TicketIssued'],
      ['public', 'k2', 'TicketIssued'],
      ['public', 'k3', 'TicketIssued'],
    ])
  })

  test('[RUN-2] nothing is replied, told or looked at before it is durable', async () => {
    const { journal, gate } = slow(memoryJournal())
    const running = await start(journal)
    await running.handle(open())
    const happened: string[] = []
    running.watch(() => happened.push('told'))
    gate.hold = true
    const reply = running.handle(take()).then(() => happened.push('replied'))
    await nextTurn()
    const look = running.look(ticketsOf).then((numbers) => happened.push(`saw ${numbers.join()}`))
    await nextTurn()
    expect(happened).toEqual([])
    expect(running.position()).toBe(1)
    gate.release()
    await Promise.all([reply, look])
    expect(happened.toSorted()).toEqual(['replied', 'saw A001', 'told'])
    expect(running.position()).toBe(2)
  })

  test('[RUN-3] what is asked while a batch is being written waits for the next', async () => {
    const { journal, gate } = slow(memoryJournal())
    const running = await start(journal)
    await running.handle(open())
    gate.hold = true
    const first = running.handle(take())
    await nextTurn()
    const second = running.handle(take())
    gate.hold = false
    await nextTurn()
    expect(await journal.head(stream17)).toMatchObject({ position: 2 })
    gate.release()
    expect([await first, await second].map(numberIn)).toEqual(['A001', 'A002'])
  })

  test('[RUN-4] a refusal writes nothing and tells nobody', async () => {
    const running = await start(memoryJournal())
    const early = await Promise.all([take('k'), asked({ type: 'ask-help', place: 'kiosk-1' }), close()].map((each) => running.handle(each)))
    expect(early).toEqual([closed, closed, closed])
    expect(running.stream()).toBeNull()
    await running.handle(open())
    const told: unknown[] = []
    running.watch((change) => told.push(change))
    const unknown = await running.handle(take('k', 'no-such-line'))
    expect(unknown).toMatchObject({ ok: false, error: { code: 'unknown-line' } })
    expect(told).toEqual([])
    expect(running.position()).toBe(1)
  })

  test('[RUN-5] a watcher that throws is logged, and fails neither the command nor the other watchers', async () => {
    const logged: string[] = []
    const running = await start(memoryJournal(), (_error, where) => logged.push(where))
    const seen: number[] = []
    running.watch(() => {
      throw new Error('a broken screen')
    })
    const stop = running.watch(({ events }) => seen.push(events.length))
    expect((await running.handle(open())).ok).toBe(true)
    expect(logged).toEqual(['telling a screen'])
    expect(seen).toEqual([1])
    stop()
    await running.handle(take())
    expect(seen).toEqual([1])
  })

  test('[RUN-6] a command that meets a bug fails alone', async () => {
    const logged: string[] = []
    const running = await start(memoryJournal(), (_error, where) => logged.push(where))
    await running.handle(open())
    const broken = take()
    Object.defineProperty(broken.command.ask, 'line', {
      get() {
        throw new Error('a bug')
      },
    })
    const replies = await Promise.all([take(), broken, take()].map((each) => running.handle(each)))
    expect(replies.map((reply) => (reply.ok ? numberIn(reply) : reply))).toEqual(['A001', unavailable, 'A002'])
    expect(logged).toEqual(['deciding take'])
  })

  test('[RUN-7] closing finishes what waits and takes no more', async () => {
    const running = await start(memoryJournal())
    await running.handle(open())
    const last = running.handle(take())
    const finished = running.close()
    expect(await running.handle(take())).toEqual(unavailable)
    await finished
    expect(running.position()).toBe(2)
    expect(numberIn(await last)).toBe('A001')
  })
})

describe('asking again', () => {
  test('[RUN-8] the same key and body give the first answer, also after a restart', async () => {
    const store = memoryStore()
    const running = await start(memoryJournal(store))
    await running.handle(open())
    const first = await running.handle(take('k'))
    await running.handle(take())
    expect(await running.handle(take('k'))).toEqual(first)
    const restarted = await start(memoryJournal(store))
    expect(await restarted.handle(take('k'))).toEqual(first)
    expect(numberIn(await restarted.handle(take('k2')))).toBe('A003')
  })

  test('[RUN-9] two equal keys in one batch make one ticket', async () => {
    const running = await start(memoryJournal())
    await running.handle(open())
    const [first, second] = await Promise.all([running.handle(take('k')), running.handle(take('k'))])
    expect(second).toEqual(first)
    expect(await running.look(ticketsOf)).toEqual(['A001'])
  })

  test('[RUN-10] the same key with another body is refused, in the same batch and later', async () => {
    const running = await start(memoryJournal())
    await running.handle(open())
    const reused = { ok: false, error: { code: 'idempotency-key-reused' } }
    const [, second] = await Promise.all([running.handle(take('k')), running.handle(take('k', 'housing'))])
    expect(second).toEqual(reused)
    expect(await running.handle(take('k', 'housing'))).toEqual(reused)
    expect(await running.look(ticketsOf)).toEqual(['A001'])
  })

  test('[RUN-11] a refusal is not kept: the retry decides again', async () => {
    const running = await start(memoryJournal())
    expect((await running.handle(take('k'))).ok).toBe(false)
    await running.handle(open())
    expect(numberIn(await running.handle(take('k')))).toBe('A001')
  })
})

describe('a journal that fails', () => {
  const opened = async () => {
    const { journal, disk } = failing(memoryJournal())
    const logged: string[] = []
    const running = await start(journal, (_error, where) => logged.push(where))
    await running.handle(open())
    await running.handle(take('k1'))
    return { disk, journal, logged, running }
  }

  test('[RUN-12] a write that fails leaves no trace in memory; the next command works again', async () => {
    const { disk, running, logged } = await opened()
    const told: string[][] = []
    running.watch(({ hall }) => told.push(ticketsOf(hall)))
    disk.fails = 'before'
    const replies = await Promise.all([running.handle(take('k2')), running.handle(take('k3'))])
    expect(replies).toEqual([unavailable, unavailable])
    expect(await running.look(ticketsOf)).toEqual(['A001'])
    expect(running.position()).toBe(2)
    expect(told.flat()).not.toContain('A002')
    expect(logged).toEqual(['writing to the journal'])
    disk.fails = 'never'
    expect(numberIn(await running.handle(take('k3')))).toBe('A002')
  })

  test('[RUN-13] a write that was done although it seemed to fail is found by the replay, shown, and answered to the retry', async () => {
    const { disk, running } = await opened()
    const told: string[][] = []
    running.watch(({ hall }) => told.push(ticketsOf(hall)))
    disk.fails = 'after'
    expect(await running.handle(take('k2'))).toEqual(unavailable)
    disk.fails = 'never'
    expect(await running.look(ticketsOf)).toEqual(['A001', 'A002'])
    expect(told).toEqual([['A001', 'A002']])
    expect(numberIn(await running.handle(take('k2')))).toBe('A002')
    expect(await running.look(ticketsOf)).toEqual(['A001', 'A002'])
  })

  test('[RUN-14] until the journal can be read again nothing is guessed; then all goes on', async () => {
    const { disk, running } = await opened()
    disk.fails = 'after'
    disk.reads = false
    expect(await running.handle(take('k2'))).toEqual(unavailable)
    disk.fails = 'never'
    const written = disk.writes
    expect(await running.handle(take('k3'))).toEqual(unavailable)
    expect(disk.writes).toBe(written)
    await expect(running.look(ticketsOf)).rejects.toMatchObject({ name: 'HallUnavailable' })
    disk.reads = true
    expect(numberIn(await running.handle(take('k3')))).toBe('A003')
    expect(numberIn(await running.handle(take('k2')))).toBe('A002')
    expect(running.position()).toBe(4)
  })

  test('[RUN-15] a new day whose write fails is not opened; one that was written after all is', async () => {
    const { disk, running } = await opened()
    await running.handle(close())
    disk.fails = 'before'
    expect(await running.handle(open(june18))).toEqual(unavailable)
    expect(running.stream()).toBe(stream17)
    disk.fails = 'after'
    expect(await running.handle(open(june18))).toEqual(unavailable)
    expect(running.stream()).toBe(stream18)
    disk.fails = 'never'
    expect(numberIn(await running.handle(take()))).toBe('A001')
  })
})

describe('days', () => {
  test('[RUN-16] a restart gives the same hall', async () => {
    const store = memoryStore()
    const running = await start(memoryJournal(store))
    await running.handle(open())
    for (const key of ['k1', 'k2', 'k3']) await running.handle(take(key))
    await running.handle(asked({ type: 'ask-help', place: 'kiosk-1' }))
    const restarted = await start(memoryJournal(store))
    expect(await restarted.look((hall) => hall)).toEqual(await running.look((hall) => hall))
    expect([restarted.position(), restarted.stream()]).toEqual([running.position(), running.stream()])
  })

  test('[RUN-17] a new day has a stream of its own and begins at 001; a restart replays only that', async () => {
    const store = memoryStore()
    const running = await start(memoryJournal(store))
    await running.handle(open())
    await running.handle(take())
    await running.handle(close())
    const [opened, taken] = await Promise.all([running.handle(open(june18)), running.handle(take('k'))])
    expect(opened.ok).toBe(true)
    expect(numberIn(taken)).toBe('A001')
    expect([running.stream(), running.position()]).toEqual([stream18, 2])
    const restarted = await start(memoryJournal(store))
    expect([restarted.stream(), restarted.position()]).toEqual([stream18, 2])
    expect(await restarted.look(ticketsOf)).toEqual(['A001'])
    expect(await memoryJournal(store).verify(stream17)).toMatchObject({ sound: true })
  })

  test('[RUN-18] no new day while the last is open', async () => {
    const store = memoryStore()
    const running = await start(memoryJournal(store))
    await running.handle(open())
    expect(await running.handle(open(june18))).toMatchObject({ ok: false, error: { code: 'hall-already-open' } })
    expect(running.stream()).toBe(stream17)
    expect(await memoryJournal(store).head(stream18)).toBeNull()
  })

  test('[RUN-19] a day opened again goes on in its stream and with its numbers, also after a wrong clock opened another', async () => {
    const store = memoryStore()
    const running = await start(memoryJournal(store))
    await running.handle(open())
    await running.handle(take())
    await running.handle(close())
    await running.handle(open())
    expect(numberIn(await running.handle(take()))).toBe('A002')
    await running.handle(close())
    await running.handle(open(june18))
    await running.handle(close())
    await running.handle(open())
    expect(numberIn(await running.handle(take()))).toBe('A003')
    const restarted = await start(memoryJournal(store))
    expect(restarted.stream()).toBe(stream17)
    expect(numberIn(await restarted.handle(take()))).toBe('A004')
  })

  test('[RUN-20] opening a day can be asked again', async () => {
    const running = await start(memoryJournal())
    const opening = asked({ type: 'open-day', day: june17, layout }, 'open', clock)
    const first = await running.handle(opening)
    expect(first.ok).toBe(true)
    expect(await running.handle(opening)).toEqual(first)
    await running.handle(close())
    await running.handle(open(june18))
    expect(await running.handle(opening)).toEqual(first)
    expect(running.stream()).toBe(stream18)
  })
})
