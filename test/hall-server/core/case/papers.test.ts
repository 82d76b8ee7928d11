import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CaseAsk, First } from '../../../../hall-server/core/case/commands.ts'
import type { CaseEvent } from '../../../../hall-server/core/case/events.ts'
import type { Line, Paper } from '../../../../hall-server/core/case/views/paper-model.ts'
import { blankPaper } from '../../../../hall-server/core/case/views/papers.ts'
import type { DocumentKind } from '../../../../shared/case/codes.ts'
import { ann, clerk, given, head, marriage } from './case-spec.ts'
import { casesWith, needed, printed, sources, transfer, transferTerms } from './paper-spec.ts'

const cases = casesWith()
const kinds = Object.keys(cases).map((kind) => [kind]) as [keyof typeof cases][]
const words = (lines: readonly Line[]) => lines.flatMap((line) => ('word' in line ? [line.word] : []))
const titles = ({ sections }: Paper) => sections.map(({ title }) => title.word)

/** Which act needs which document (practice.md §2.2). */
const documentFor: Partial<Record<CaseEvent['type'], readonly DocumentKind[]>> = {
  CaseAccepted: ['accepted'],
  NoticeGiven: ['told'],
  CaseRefused: ['refused'],
  CaseNotOurs: ['not-ours'],
  CaseNotNeeded: ['not-needed'],
  CaseWithdrawn: ['withdrawn'],
  ProcedureStarted: ['special'],
  ExtensionGranted: ['extension'],
  PartDecided: ['granted', 'denied'],
  ResultDelivered: ['delivered'],
}
const firsts: First[] = [
  { type: 'accept' },
  { type: 'keep' },
  { type: 'refuse', reason: 'r' },
  { type: 'not-ours', whose: 'w' },
  { type: 'not-needed', reason: 'r' },
]
const asks: readonly (readonly [CaseAsk, typeof clerk])[] = [
  [{ type: 'accept' }, clerk],
  [{ type: 'withdraw', reason: 'r' }, clerk],
  [{ type: 'start-procedure', part: marriage, procedure: 0, reason: 'r', expected: null }, ann],
  [{ type: 'end-procedure', part: marriage, procedure: 0, result: 'r' }, ann],
  [{ type: 'ask-extension', days: 5, reason: 'r' }, ann],
  [{ type: 'grant-extension' }, head],
  [{ type: 'decide', part: marriage, result: 'deny', opinion: 'o' }, ann],
  [{ type: 'deliver', way: 'counter', note: null }, clerk],
]

test('[PAPER-1] whatever happens, each act has its document right after it, numbered without gaps', () => {
  const history = fc.array(fc.integer({ min: -1, max: asks.length - 1 }), { maxLength: 12 })
  fc.assert(
    fc.property(fc.constantFrom(...firsts), history, (first, steps) => {
      const spec = given(transferTerms, { first })
      for (const step of steps) {
        const ask = asks[step]
        if (ask === undefined) spec.reviewed()
        else spec.ask(...ask)
      }
      const seqs = new Map<DocumentKind, number[]>()
      spec.facts.forEach((fact, at) => {
        const wanted = documentFor[fact.type]
        const next = spec.facts[at + 1]
        if (wanted !== undefined) expect(next?.type === 'DocumentIssued' && wanted.includes(next.document.kind)).toBe(true)
        if (fact.type === 'DocumentIssued') seqs.set(fact.document.kind, [...(seqs.get(fact.document.kind) ?? []), fact.document.seq])
      })
      for (const each of seqs.values()) expect(each).toEqual(each.map((_, at) => at + 1))
      // Each of them can be printed.
      for (const { no } of spec.is.documents) expect(printed(spec.is, no.kind).number).toContain(`〔2025〕`)
    }),
    { numRuns: 60 },
  )
})

test('[PAPER-1] the hall’s sign stands in front of the number; a document of before it had one keeps its own', () => {
  const [now, before] = ['乌大厅', undefined].map((issuer) => given(transferTerms, { issuer }).is)
  if (now === undefined || before === undefined) throw new Error('No cases')
  expect([printed(now, 'accepted').number, printed(before, 'accepted').number]).toEqual([
    '乌大厅受理〔2025〕000001号',
    '受理〔2025〕000001号',
  ])
})

describe.each(kinds)('%s', (kind) => {
  const paper = printed(cases[kind], kind)
  test('[PAPER-3] says where to complain, by the hall and by who watches the item', () => {
    expect(['complain', 'complain-hall']).toContain(words(paper.rights)[0])
    expect(JSON.stringify(paper.rights)).toContain(sources.complaints)
  })
  test('[PAPER-4] is of the version in force then, whatever the guide says by now and whatever happened since', () => {
    const versions: number[] = []
    const asked = printed(cases[kind], kind, {
      guideOf: (_, version) => {
        versions.push(version)
        return version === 3 ? transfer : { ...transfer, name: { zh: '新版' } }
      },
    })
    expect(asked).toEqual(paper)
    expect(new Set(versions)).toEqual(new Set([3]))
    const { documents, facts } = cases[kind]
    const later: CaseEvent = {
      type: 'SupervisionOpened',
      at: cases[kind].receivedAt,
      rule: 'told-twice',
      department: null,
      day: cases[kind].receivedDay,
    }
    expect(printed({ ...cases[kind], documents, facts: [...facts, later], state: 'delivered', papers: [] }, kind)).toEqual(paper)
  })
  test('names nobody once the personal data are erased', () => {
    const text = JSON.stringify(printed(cases[kind], kind, { applicant: null, receipt: null }))
    for (const own of ['阿依古丽', '6501', '李明', 'K7QM']) expect(text).not.toContain(own)
  })
  test('of the number of the identity card only the ends are printed', () => {
    expect(JSON.stringify(paper)).toContain('6501**********1234')
    expect(JSON.stringify(paper)).not.toContain('199003')
  })
})

test.each(['refused', 'not-ours', 'not-needed', 'denied', 'extension'] as const)(
  '[PAPER-3] %s says what may be done against it',
  (kind) => {
    const said = words(printed(cases[kind], kind).rights)
    expect(said.some((word) => word.startsWith('reconsideration'))).toBe(true)
    expect(said.some((word) => word.startsWith('litigation'))).toBe(true)
  },
)

test('[PAPER-5] the notice tells everything at once: each gap with what is wrong and how to mend it, and all of practice.md §2.6', () => {
  const notice = printed(cases.told, 'told')
  const [gaps] = notice.sections
  expect(gaps?.entries).toHaveLength(2)
  expect(gaps?.entries.map(({ lines }) => words(lines)[0])).toEqual(['fault-expired', 'fault-wrong-form'])
  expect(JSON.stringify(gaps)).toContain('请到派出所换领新证后提交')
  for (const title of ['gaps', 'basis', 'limits', 'procedure', 'fees', 'where', 'conditions', 'departments'] as const)
    expect(titles(notice), title).toContain(title)
  // Every paper this applicant needs is in it, once.
  const named = notice.sections
    .filter(({ title }) => title.word === 'gaps' || title.word === 'all-papers')
    .flatMap(({ entries }) => entries)
  expect(named).toHaveLength(needed.length)
})

test('[PAPER-6] the blank notice holds the same for any item, without a number', () => {
  const blank = blankPaper(transfer, [], 'ug', sources)
  expect(blank).toMatchObject({ number: null, at: null, addressee: null, receipt: null })
  expect(blank.sections[0]?.entries).toHaveLength(transfer.materials.length)
  for (const title of ['all-papers', 'basis', 'limits', 'procedure', 'fees', 'where', 'departments'] as const)
    expect(titles(blank)).toContain(title)
})

test('acceptance says both dates and how they are counted', () => {
  const said = words(printed(cases.accepted, 'accepted').body)
  expect(said).toEqual(expect.arrayContaining(['clock-from', 'promised-due', 'legal-due', 'due-counted']))
})
