import { partOf } from '../case.ts'
import type { CaseEventOf } from '../events.ts'
import { itemOf, type About, type Content } from './paper-about.ts'
import { asWritten, say, section, type Entry } from './paper-model.ts'

/** What was charged, line by line, on what tariff. The tariffs are those of the guides the case is bound by. */
export function paidContent(about: About, act: CaseEventOf<'FeeCharged'>): Content {
  const other = act.payer === 'other' ? [say('paid-by-other')] : []
  const off = act.published - act.total
  return {
    body: [
      say('paid', { item: itemOf(about), sum: { fen: act.total }, method: say(`method-${act.method}`) }),
      say('published-sum', { sum: { fen: act.published }, off: { fen: off } }),
      ...other,
      say('receipt-no', { no: { code: act.receiptNo } }),
    ],
    sections: [
      section(
        say('fees'),
        [],
        act.lines.map((line) => feeEntry(about, line)),
      ),
    ],
  }
}

function feeEntry(
  { asOf, sources }: About,
  { part, tariff, fen, published, reduction }: CaseEventOf<'FeeCharged'>['lines'][number],
): Entry {
  const terms = partOf(asOf, part)?.terms
  const listed = terms === undefined ? undefined : sources.guideOf(part, terms.version).tariffs.find(({ id }) => id === tariff)
  const less = listed?.reductions.find(({ id }) => id === reduction)
  const sum = { fen }
  const paid =
    less === undefined
      ? say('fee-line', { sum })
      : say('fee-reduced', { published: { fen: published }, name: { text: less.name }, sum, basis: { text: less.basis } })
  const standard =
    listed === undefined
      ? []
      : [say('fee-standard', { text: { text: listed.standard } }), say('fee-basis', { text: { text: listed.basis } })]
  return { head: listed?.name ?? { zh: tariff }, lines: [paid, ...standard] }
}

/** 冲销 is a paper of its own beside the one it takes back. */
export function cancelledContent(about: About, act: CaseEventOf<'ChargeCancelled'>): Content {
  return {
    body: [
      say('payment-cancelled', { no: { code: act.receiptNo }, item: itemOf(about), sum: { fen: act.total } }),
      say('reason', { reason: asWritten(act.reason) }),
      say('counter-no', { no: { code: act.counterNo } }),
    ],
    sections: [],
  }
}
