import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tillOf } from '../../../../counter-display/console/case/till-sums.ts'
import { workOut } from '../../../../hall-server/core/case/fees.ts'
import { serviceDay } from '../../../../shared/ids.ts'
import { aCase } from '../../cases/a-case.ts'
import { sampleGuide } from './fake-cases.ts'

const today = serviceDay.parse('2026-06-17')
const guide = sampleGuide('psb-id-renew')
const parts = [{ part: guide.code, guide }]
const renewal = { reason: 'expiry', hardship: false, temporary: true, minor: false, courier: false }

describe('[TILL-1] the sum on the screen is the one the server takes', () => {
  test('whatever was answered, with and without a reduction on proof', () => {
    const reasons = guide.questions.flatMap((question) => (question.kind === 'choice' ? question.options.map(({ id }) => id) : []))
    const answers = fc.record({
      reason: fc.constantFrom(...reasons),
      hardship: fc.boolean(),
      temporary: fc.boolean(),
      minor: fc.boolean(),
      courier: fc.boolean(),
    })
    fc.assert(
      fc.property(answers, fc.boolean(), (given, proves) => {
        const bare = tillOf(parts, aCase({ answers: given }), [], today)
        const exemptions = proves ? bare.onProof.slice(0, 1).map(({ part, tariff, reduction }) => ({ part, tariff, reduction })) : []
        const till = tillOf(parts, aCase({ answers: given }), exemptions, today)
        const worked = workOut({ parts, answers: given, settled: [], today, exemptions, shown: till.versions })
        if (!worked.ok && worked.error.code === 'no-fee') expect(till.lines).toEqual([])
        else expect(worked.ok ? worked.value.total : worked.error).toBe(till.total)
      }),
      { numRuns: 60 },
    )
  })

  test('a reduction on proof takes off what the tariff says and names its ground', () => {
    const bare = tillOf(parts, aCase({ answers: renewal }), [], today)
    const [proof] = bare.onProof
    if (proof === undefined) throw new Error('Nothing can be proved')
    expect(proof.basis.zh).not.toBe('')
    const reduced = tillOf(parts, aCase({ answers: renewal }), [proof], today)
    expect(reduced.total ?? 0).toBeLessThan(bare.total ?? 0)
    expect(reduced.lines.find(({ id }) => id === proof.tariff)?.reduction?.id).toBe(proof.reduction)
  })

  test('what was paid is not asked for again', () => {
    const bare = tillOf(parts, aCase({ answers: renewal }), [], today)
    const lines = bare.lines.map(({ part, id, name, due }) => ({ part, tariff: id, names: name, fen: due ?? 0, reduction: null }))
    const by = { username: 'clerk6', staffNo: '0617' }
    const paid = { receiptNo: '2026000001', total: bare.total, published: bare.total, lines, method: 'cash', payer: 'applicant', at: 1, by }
    expect(tillOf(parts, aCase({ answers: renewal, charges: [{ ...paid, cancelled: null }] }), [], today).lines).toEqual([])
    const cancelled = { counterNo: 'R2026000001', reason: '多收', at: 2, by }
    expect(tillOf(parts, aCase({ answers: renewal, charges: [{ ...paid, cancelled }] }), [], today).total).toBe(bare.total)
  })
})
