import police from '../../../../hall-server/catalogue/sample/guides/police.json' with { type: 'json' }
import { caseDesk } from '../../../../counter-display/console/case/desk.ts'
import type { CaseDeskApi } from '../../../../counter-display/console/case/api.ts'
import type { Draft } from '../../../../counter-display/console/case/draft.ts'
import type { ConsoleModel } from '../../../../counter-display/console/model.ts'
import { guide as guideSchema, type PublicGuide } from '../../../../shared/guide/guide.ts'
import { itemCode } from '../../../../shared/ids.ts'
import { ok } from '../../../../shared/result.ts'
import { caseMade, type CaseMade, type CaseView } from '../../../../shared/wire/cases.ts'
import { refuse } from '../../../../shared/wire/refusals.ts'
import { aCase } from '../../cases/a-case.ts'

const samples = police.map((json): PublicGuide => {
  const { owner: _owner, risk: _risk, ...open } = guideSchema.parse(json)
  return open
})
/** A guide of the sample hall, under the code of whatever the visitor came for. */
export function sampleGuide(code = 'psb-id-reissue', as = code): PublicGuide {
  const found = samples.find((guide) => guide.code === code)
  if (found === undefined) throw new Error(`The sample has no ${code}`)
  return { ...found, code: itemCode.parse(as) }
}

const RECEIPT = 'K7QM2XTB9HJW4PRS'
const letters = '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ'.split('')

/** What the server answers to a sheet. */
export function madeOf(more: object = {}): CaseMade {
  const receipt = letters.map((letter) => RECEIPT + letter).find((code) => caseMade.shape.receipt.safeParse(code).success)
  const view = aCase({ receipt, no: '20260617-0007', language: 'zh', may: ['charge', 'bring', 'withdraw'], owed: 4_000, ...more })
  return caseMade.parse({ no: view.no, receipt, url: `/progress/${receipt}`, case: view })
}

/** Answers as the server would, remembers what it was asked; `answers` are given first, one each. */
export function fakeCases(guide: PublicGuide = sampleGuide(), one: CaseView = madeOf().case) {
  const sent: { path: string; body: unknown; key: string }[] = []
  const made: Awaited<ReturnType<CaseDeskApi['receive']>>[] = []
  const acted: Awaited<ReturnType<CaseDeskApi['act']>>[] = []
  const found = async (code: string) => (code === '' ? refuse('unknown-item') : ok({ ...guide, code: itemCode.parse(code) }))
  const api: CaseDeskApi = {
    items: async () => null,
    guide: found,
    whole: found,
    find: async (typed) => (typed.trim() === '' || typed.includes('0000') ? refuse('unknown-case') : ok(one)),
    receive: async (body, key) => {
      sent.push({ path: 'receive', body, key })
      return made.shift() ?? ok(madeOf())
    },
    act: async (_no, action, body, key) => {
      sent.push({ path: action, body, key })
      return acted.shift() ?? ok(one)
    },
  }
  return { api, sent, made, acted }
}

/** A tab's memory without a tab. */
export function fakeKeep(first: Draft | null = null) {
  let kept = first
  return {
    keep: { read: () => kept, write: (next: Draft | null) => void (kept = next) },
    kept: () => kept,
  }
}

export function deskWith(desk: ConsoleModel, fake = fakeCases(), tab = fakeKeep()) {
  let keys = 0
  const printed: string[] = []
  const cases = caseDesk({
    desk,
    api: fake.api,
    keep: tab.keep,
    newKey: () => `key-${(keys += 1)}`,
    print: async (_no, documents) => {
      printed.push(...documents.map(({ name }) => name))
      return true
    },
  })
  return { ...cases, ...fake, ...tab, printed }
}

/** Lets the answers that are there be taken in. */
export const settled = () => new Promise<void>((done) => setTimeout(done))
