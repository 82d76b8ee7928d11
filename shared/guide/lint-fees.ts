import { amountFor, countOf } from './amount.ts'
import { inForce } from './fees.ts'
import type { Guide } from './guide.ts'
import { dayOf, fault, type Lint } from './lint-rules.ts'
import type { Question } from './questions.ts'
import type { Tariff } from './tariff.ts'

/** 收费: only what is published may be charged (行政许可法 第58条), on a basis, and computed without gaps. */
export const lintFees: Lint = (guide, context) => [
  ...charging(guide, dayOf(guide, context)),
  ...guide.tariffs.flatMap((tariff, at) => lintTariff(tariff, `tariffs.${at}`, counted(guide, tariff))),
]

function charging(guide: Guide, day: string) {
  const { charged, tariffs } = guide
  if (!charged) return tariffs.length === 0 ? [] : [fault('tariffs-but-free', 'charged', { count: tariffs.length })]
  if (tariffs.length === 0) return [fault('charged-without-tariff', 'tariffs')]
  return inForce(guide, day).length > 0 ? [] : [fault('no-tariff-in-force', 'tariffs', { date: day })]
}

type Counted = Extract<Question, { kind: 'number' }>
function counted({ questions }: Guide, { part }: Tariff): Counted | undefined {
  const question = questions.find(({ id }) => id === countOf(part))
  return question?.kind === 'number' ? question : undefined
}

/** Words that stand where a basis should be. */
const noBasis =
  /^(?:无|暂无|没有|待定|待补充?|略|不详|未知|详?见(?:附件|相关.*|有关.*)|(?:按|依|根)?据?(?:有关|相关)(?:规定|文件)(?:执行)?|[-—/.。\s]+)$/

function lintTariff(tariff: Tariff, field: string, question: Counted | undefined) {
  const bases = [
    { field: `${field}.basis`, basis: tariff.basis },
    ...tariff.reductions.map(({ basis }, at) => ({ field: `${field}.reductions.${at}.basis`, basis })),
  ]
  return [
    ...bases.flatMap(({ field: place, basis }) =>
      noBasis.test(basis.zh) ? [fault('charged-without-basis', place, { basis: basis.zh })] : [],
    ),
    ...figure(tariff, field),
    ...bands(tariff, `${field}.part`, question),
    ...ofMoney(tariff, `${field}.part`, question),
    ...tooLarge(tariff, `${field}.part`, question),
  ]
}

/** The published words and the sum that is charged must be the same (S53): the figure in yuan stands in the words. */
function figure({ part, standard }: Tariff, field: string) {
  if (part.kind === 'tiers' || part.fen === 0) return []
  const figures = [...standard.zh.matchAll(/\d+(?:,\d{3})*(?:\.\d+)?/g)].map(([words]) => Number(words.replaceAll(',', '')))
  const yuan = part.fen / 100
  return figures.includes(yuan) ? [] : [fault('standard-without-figure', `${field}.standard`, { yuan })]
}

function bands({ part }: Tariff, field: string, question: Counted | undefined) {
  if (part.kind !== 'tiers') return []
  const ends = part.bands.map(({ upTo }) => upTo ?? Number.POSITIVE_INFINITY)
  const disorder = ends.findIndex((end, at) => at > 0 && end <= (ends[at - 1] ?? 0))
  const last = ends.at(-1) ?? 0
  const isShort = disorder === -1 && question !== undefined && last < question.most
  return [
    ...(disorder === -1 ? [] : [fault('bands-out-of-order', `${field}.bands.${disorder}.upTo`)]),
    ...(isShort ? [fault('bands-end-early', `${field}.bands`, { last, most: question.most })] : []),
    ...part.bands.flatMap(({ fen, fenPerUnit, rate }, at) =>
      fen === undefined && fenPerUnit === undefined && rate === undefined ? [fault('band-without-rate', `${field}.bands.${at}`)] : [],
    ),
  ]
}

/** A rate is a share of money; so much a unit is not of fen. */
function ofMoney({ part }: Tariff, field: string, question: Counted | undefined) {
  if (question === undefined || part.kind === 'fixed') return []
  const hasRate = part.kind === 'tiers' && part.bands.some(({ rate }) => rate !== undefined)
  const hasUnits = part.kind === 'per-unit' || part.bands.some(({ fenPerUnit }) => fenPerUnit !== undefined)
  return [
    ...(hasRate && !question.isMoney ? [fault('rate-not-of-money', `${field}.count`, { question: question.id })] : []),
    ...(hasUnits && question.isMoney ? [fault('units-of-money', `${field}.count`, { question: question.id })] : []),
  ]
}

/** Fen: what the schema allows as one sum. Twenty of them are still exact. */
const most = 1_000_000_000_00

function tooLarge({ part }: Tariff, field: string, question: Counted | undefined) {
  if (part.kind === 'fixed' || question === undefined) return []
  return isWithin(part, question.most) ? [] : [fault('fee-too-large', field, { most: question.most })]
}

function isWithin(part: Tariff['part'], count: number): boolean {
  try {
    return amountFor(part, count) <= most
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}
