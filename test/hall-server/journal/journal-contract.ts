import { afterEach, describe, expect, test } from 'vitest'
import type { Journal } from '../../../hall-server/journal/journal.ts'

/** One place where journals keep their rows: each `open` is another handle on it, `edit` changes a row's text behind the journal's back. */
export interface Place {
  open(): Journal
  edit(stream: string, position: number, from: string, to: string): void
  remove(): void
}

const june17 = 'hall/urumqi/2026-06-17'
const june18 = 'hall/urumqi/2026-06-18'
const fact = (n: number) => ({ type: 'Counted', at: 1_000 + n, n, word: '号' })
const row = (n: number, requestId: string | null = null) => ({ actor: 'public', requestId, fact: fact(n) })
const text = (n: number) => JSON.stringify(fact(n))
const add = (journal: Journal, stream: string, seen: number, ...numbers: number[]) =>
  journal.write(stream, seen, [], () => ({ rows: numbers.map((n) => row(n)), answers: [] }))

/** One suite for every journal. A behaviour only one of them has is a bug in the interface. */
export function journalContract(name: string, makePlace: () => Place) {
  describe(`journal: ${name}`, () => {
    const places: Place[] = []
    const place = () => {
      const made = makePlace()
      places.push(made)
      return made
    }
    afterEach(() => places.splice(0).forEach((made) => made.remove()))

    test('[JRN-1] gives back the facts of a stream in order, from a position on, so many at once', async () => {
      const journal = place().open()
      expect(await add(journal, june17, 0, 1, 2)).toBe(2)
      expect(await add(journal, june17, 2, 3)).toBe(3)
      expect(await journal.facts(june17, 0, 10)).toEqual([text(1), text(2), text(3)])
      expect(await journal.facts(june17, 1, 1)).toEqual([text(2)])
      expect(await journal.facts(june17, 3, 10)).toEqual([])
      expect(await journal.head(june17)).toMatchObject({ position: 3 })
    })

    test('[JRN-2] a row says who, when, what and on which request', async () => {
      const journal = place().open()
      await journal.write(june17, 0, [], () => ({ rows: [row(1, 'kiosk-1:abc'), row(2)], answers: [] }))
      const [first, second] = await journal.rows(june17, 0, 10)
      const known = { stream: june17, actor: 'public', type: 'Counted' }
      expect(first).toMatchObject({ ...known, position: 1, at: 1_001, requestId: 'kiosk-1:abc', data: text(1), prevHash: '0'.repeat(64) })
      expect(second).toMatchObject({ ...known, position: 2, at: 1_002, requestId: null, data: text(2), prevHash: first?.hash })
      expect(await journal.head(june17)).toEqual({ position: 2, hash: second?.hash })
    })

    test('[JRN-3] a decide that throws changes nothing', async () => {
      const journal = place().open()
      await add(journal, june17, 0, 1)
      const wrong = journal.write(june17, 1, ['k'], () => {
        throw new Error('a bug')
      })
      await expect(wrong).rejects.toThrow('a bug')
      expect(await journal.facts(june17, 0, 10)).toEqual([text(1)])
      expect(await add(journal, june17, 1, 2)).toBe(2)
    })

    test('[JRN-4] rows and answers are kept all together or not at all', async () => {
      const journal = place().open()
      const answer = (key: string) => ({ key, fingerprint: 'f', answer: '{}' })
      await journal.write(june17, 0, [], () => ({ rows: [row(1)], answers: [answer('k1')] }))
      const again = journal.write(june18, 0, [], () => ({ rows: [row(2)], answers: [answer('k2'), answer('k1')] }))
      await expect(again).rejects.toThrow()
      const twice = journal.write(june17, 1, [], () => ({ rows: [row(2)], answers: [answer('k3'), answer('k3')] }))
      await expect(twice).rejects.toThrow()
      expect(await journal.facts(june17, 0, 10)).toEqual([text(1)])
      expect(await journal.head(june18)).toBeNull()
      expect(await journal.answered('k2')).toBeNull()
      expect(await journal.answered('k3')).toBeNull()
    })

    test('[JRN-5] hands decide the rows it has not seen, written through another handle', async () => {
      const { open } = place()
      const [mine, other] = [open(), open()]
      await add(mine, june17, 0, 1)
      await add(other, june17, 1, 2, 3)
      const handed: (readonly string[])[] = []
      const position = await mine.write(june17, 1, [], (newer) => {
        handed.push(newer)
        return { rows: [row(4)], answers: [] }
      })
      expect(handed).toEqual([[text(2), text(3)]])
      expect(position).toBe(4)
      expect(await other.facts(june17, 3, 10)).toEqual([text(4)])
      expect(await mine.verify(june17)).toMatchObject({ sound: true })
    })

    test('[JRN-6] hands decide the first answers to its keys, whichever stream they came with', async () => {
      const { open } = place()
      await open().write(june17, 0, [], () => ({ rows: [row(1)], answers: [{ key: 'k1', fingerprint: 'f1', answer: '{"n":1}' }] }))
      const journal = open()
      const handed: [string, unknown][][] = []
      const position = await journal.write(june18, 0, ['k1', 'k2'], (_newer, answered) => {
        handed.push([...answered])
        return { rows: [], answers: [] }
      })
      expect(handed).toEqual([[['k1', { fingerprint: 'f1', answer: '{"n":1}' }]]])
      expect(position).toBe(0)
      expect(await journal.answered('k1')).toEqual({ fingerprint: 'f1', answer: '{"n":1}' })
      expect(await journal.answered('k2')).toBeNull()
    })

    test('[JRN-7] streams are separate, and the latest of a folder is the one written last, not the greatest name', async () => {
      const journal = place().open()
      expect(await journal.latest('hall/urumqi')).toBeNull()
      await add(journal, june18, 0, 1)
      await add(journal, june17, 0, 2)
      await add(journal, 'hall/urumqi-2/2026-06-19', 0, 3)
      await add(journal, 'hall/urumqi/annex/2026-06-19', 0, 4)
      expect(await journal.facts(june17, 0, 10)).toEqual([text(2)])
      expect(await journal.latest('hall/urumqi')).toBe(june17)
      await add(journal, june18, 1, 5)
      expect(await journal.latest('hall/urumqi')).toBe(june18)
      expect(await journal.facts(june18, 0, 10)).toEqual([text(1), text(5)])
    })

    test('[JRN-8] refuses to write after a position it does not have', async () => {
      const journal = place().open()
      await add(journal, june17, 0, 1)
      await expect(add(journal, june17, 2, 3)).rejects.toMatchObject({ name: 'JournalShrunk' })
      expect(await journal.facts(june17, 0, 10)).toEqual([text(1)])
    })

    test('[JRN-9] the chain of an untouched stream is sound, over many pages too', async () => {
      const journal = place().open()
      const many = Array.from({ length: 1_001 }, (_, n) => n)
      await add(journal, june17, 0, ...many)
      await add(journal, june18, 0, 1)
      expect(await journal.verify(june17)).toEqual({ sound: true, head: await journal.head(june17) })
      expect(await journal.verify('hall/urumqi/2026-06-19')).toEqual({ sound: true, head: null })
    })

    test.each([
      ['text', '"n":2', '"n":9'],
      ['time', '"at":1002', '"at":1009'],
      ['type', 'Counted', 'Discounted'],
    ])('[JRN-10] the chain names the row whose %s was edited', async (_what, from, to) => {
      const { open, edit } = place()
      const journal = open()
      await add(journal, june17, 0, 1, 2, 3)
      edit(june17, 2, from, to)
      expect(await journal.verify(june17)).toEqual({ sound: false, position: 2 })
    })

    test('[JRN-11] another handle, after the first is closed, gives back the same', async () => {
      const { open } = place()
      const first = open()
      await first.write(june17, 0, [], () => ({ rows: [row(1, 'k'), row(2)], answers: [{ key: 'k', fingerprint: 'f', answer: '1' }] }))
      const [rows, head] = [await first.rows(june17, 0, 10), await first.head(june17)]
      await first.close()
      await expect(add(first, june17, 2, 3)).rejects.toThrow()
      await expect(first.answered('k')).rejects.toThrow()
      const second = open()
      expect(await second.rows(june17, 0, 10)).toEqual(rows)
      expect(await second.head(june17)).toEqual(head)
      expect(await second.latest('hall/urumqi')).toBe(june17)
      expect(await second.answered('k')).toEqual({ fingerprint: 'f', answer: '1' })
    })
  })
}
