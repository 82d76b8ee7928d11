import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Case } from '../../../../hall-server/core/case/case.ts'
import type { PaperSources } from '../../../../hall-server/core/case/views/paper-model.ts'
import { paperOf } from '../../../../hall-server/core/case/views/papers.ts'
import type { DocumentKind } from '../../../../shared/case/codes.ts'
import { guide } from '../../../../shared/guide/guide.ts'
import { questionId } from '../../../../shared/guide/questions.ts'
import type { Applicant } from '../../../../shared/wire/case-requests.ts'
import { ann, clerk, given, head, marriage, part, termsOf } from './case-spec.ts'

const sample = z.array(z.looseObject({ code: z.string() }))
// From the project's folder: the pictures' script is built elsewhere.
const file = 'hall-server/catalogue/sample/guides/property.json'
const found = sample.parse(JSON.parse(readFileSync(file, 'utf8'))).find(({ code }) => code === 're-transfer')
/** A real guide of the sample hall: transfer of a house, charged, with papers of every form. */
export const transfer = guide.parse(found)

const need = transfer.materials.filter(({ requirement }) => requirement === 'necessary')
export const needed = need.map(({ id }) => id)
/** Bound by version 3 of it. */
export const transferTerms = termsOf([part()], { papers: needed.map((id) => ({ id, canBeDeferred: false })) })

export const applicant: Applicant = {
  kind: 'person',
  name: '阿依古丽·买买提',
  idNo: '650102199003071234',
  agent: { name: '李明' },
}
export const sources: PaperSources = {
  guideOf: () => transfer,
  departmentOf: (id) =>
    ({ civil: { zh: '自然资源局', en: 'Natural resources bureau' }, police: { zh: '公安局', en: 'Police' } })[id.toString()] ?? { zh: id },
  applicant,
  receipt: 'K7QM2XTB9HJW4PRSA',
  complaints: '0991-4659110',
}
const paper = (id: string) => questionId.parse(id)

/** A case for each kind of document, as it would come to be issued in the hall. */
export function casesWith(): Readonly<Record<Exclude<DocumentKind, 'paid' | 'payment-cancelled'>, Case>> {
  const given3 = (first?: Parameters<typeof given>[1]) => given(transferTerms, first)
  const kept = given3({ first: { type: 'keep' } })
  const short = given3({ first: { type: 'keep' } })
  const gaps = needed.slice(0, 2).map((id, at) => ({
    paper: paper(id),
    fault: at === 0 ? ('expired' as const) : ('wrong-form' as const),
    note: at === 0 ? '请到派出所换领新证后提交' : null,
  }))
  short.ask({ type: 'tell', gaps }, clerk)
  const special = given3()
  special.ask({ type: 'start-procedure', part: marriage, procedure: 0, reason: '需要公告', expected: null }, ann)
  const extended = given3()
  extended.ask({ type: 'ask-extension', days: 5, reason: '涉及历史档案，需要核查' }, ann)
  extended.ask({ type: 'grant-extension' }, head)
  const granted = given3()
  granted.reviewed()
  granted.decide(ann)
  const denied = given3()
  denied.reviewed()
  denied.decide(ann, marriage, 'deny')
  const delivered = given3()
  delivered.reviewed()
  delivered.decide(ann)
  delivered.ask({ type: 'deliver', way: 'counter', note: null }, clerk)
  const withdrawn = given3()
  withdrawn.ask({ type: 'withdraw', reason: '申请人不再办理' }, clerk)
  return {
    received: kept.is,
    accepted: given3().is,
    told: short.is,
    refused: given3({ first: { type: 'refuse', reason: '房屋已被依法查封，查封期间不得转移登记' } }).is,
    'not-ours': given3({ first: { type: 'not-ours', whose: '乌鲁木齐市住房公积金管理中心' } }).is,
    'not-needed': given3({ first: { type: 'not-needed', reason: '配偶之间共有情况未变化，不需要登记' } }).is,
    special: special.is,
    extension: extended.is,
    granted: granted.is,
    denied: denied.is,
    delivered: delivered.is,
    withdrawn: withdrawn.is,
  }
}

/** The last document of a kind, as it is printed. */
export function printed(one: Case, kind: DocumentKind, more: Partial<PaperSources> = {}) {
  const document = one.documents.findLast(({ no }) => no.kind === kind)
  if (document === undefined) throw new Error(`No ${kind} among ${one.documents.map(({ no }) => no.kind).join()}`)
  return paperOf(one, document, { ...sources, ...more })
}
