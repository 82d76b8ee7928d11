import type { Case } from './case.ts'
import type { CaseEventOf } from './events.ts'

type MoneyEvent = CaseEventOf<'FeeCharged' | 'ChargeCancelled' | 'PaymentAsked' | 'PaymentFailed'>

/** Applies what became of a sum. */
export function evolveMoney(one: Case, event: MoneyEvent): Case {
  switch (event.type) {
    case 'PaymentAsked': {
      const { payment, fen, method, at, payer, charge } = event
      return { ...one, payment: { payment, fen, method, at, asked: { payer, charge } } }
    }
    case 'PaymentFailed':
      return { ...one, payment: null }
    case 'FeeCharged': {
      const charge = { receiptNo: event.receiptNo, fact: event, cancelled: null }
      return { ...one, charges: [...one.charges, charge], payment: event.payment === null ? one.payment : null }
    }
    case 'ChargeCancelled':
      return {
        ...one,
        charges: one.charges.map((each) => (each.receiptNo === event.receiptNo ? { ...each, cancelled: event } : each)),
      }
  }
}
