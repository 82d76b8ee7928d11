import fc from 'fast-check'
import { expect, test } from 'vitest'
import { turns } from '../../hall-server/turns.ts'

test('whatever works take and fail, each begins when the one before has ended, and its caller gets its own end', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.record({ ticks: fc.nat(4), fails: fc.boolean() }), { maxLength: 12 }), async (works) => {
      const { inTurn, idle } = turns()
      const seen: string[] = []
      const ends = works.map(({ ticks, fails }, at) =>
        inTurn(async () => {
          seen.push(`begins ${at}`)
          for (let tick = 0; tick < ticks; tick++) await Promise.resolve()
          seen.push(`ends ${at}`)
          if (fails) throw new Error(`${at}`)
          return at
        }).then(
          (value) => `made ${value}`,
          (error: unknown) => `failed ${error instanceof Error ? error.message : '?'}`,
        ),
      )
      await idle()
      expect(seen).toEqual(works.flatMap((_, at) => [`begins ${at}`, `ends ${at}`]))
      expect(await Promise.all(ends)).toEqual(works.map(({ fails }, at) => `${fails ? 'failed' : 'made'} ${at}`))
    }),
  )
})
