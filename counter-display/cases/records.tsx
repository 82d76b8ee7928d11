import { exactYuan } from '../../shared/money.ts'
import { N } from '../../shared/screen/say.tsx'
import { ActKey } from './act-key.tsx'
import type { CaseFace } from './case-page.tsx'
import { recordAt } from './doable.ts'
import { caseWords } from './words.ts'

/** Numbered papers, money, and what the hall has to answer for. */
export function Records(face: CaseFace) {
  return (
    <>
      <SupervisionRecords {...face} />
      <Documents {...face} />
      <Charges {...face} />
    </>
  )
}

function SupervisionRecords({ model, view, can }: CaseFace) {
  const words = caseWords(model.language.value)
  const { date } = model.times.value
  if (view.supervision.length === 0) return null
  return (
    <section class="cases-supervision">
      <h2>{words.say('supervision-title')}</h2>
      <ul>
        {view.supervision.map(({ rule, opened, answer, closedAt }) => (
          <li key={recordAt(rule, opened)} data-rule={rule}>
            <span class="state" data-state={closedAt === null ? 'grave' : 'done'}>
              {closedAt === null ? words.say('supervision-open') : words.say('supervision-closed', { day: <N>{date(closedAt)}</N> })}
            </span>
            <b>{words.say(`rule-${rule}`)}</b> <N>{date(opened)}</N>
            {answer === null ? null : <q>{words.say('supervision-answer', { text: answer })}</q>}
            <div class="cases-keys">
              {can
                .filter(({ at }) => at === recordAt(rule, opened))
                .map((what) => (
                  <ActKey key={what.action} model={model} what={what} />
                ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Documents({ model, view }: CaseFace) {
  const words = caseWords(model.language.value)
  const { date } = model.times.value
  return (
    <section>
      <h2>{words.say('documents-title')}</h2>
      {view.documents.length === 0 ? <p>{words.say('documents-none')}</p> : null}
      <ul class="cases-documents">
        {view.documents.map(({ kind, name, number, at }) => (
          <li key={name}>
            <a href={`/cases/${view.no}/documents/${name}`} target="_blank" rel="noreferrer">
              {words.say(`document-${kind}`)}
            </a>
            <small>
              <N>{number}</N> · <N>{date(at)}</N>
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Charges({ model, view, can }: CaseFace) {
  const words = caseWords(model.language.value)
  const { date } = model.times.value
  const owed = view.owed ?? 0
  const { charges, payment } = view
  const keysAt = (place: string) => can.filter(({ at }) => at === place).map((what) => <ActKey key={what.as} model={model} what={what} />)
  return (
    <section>
      <h2>{words.say('charges-title')}</h2>
      {charges.length === 0 && owed === 0 && payment === null ? <p>{words.say('charges-none')}</p> : null}
      {owed > 0 ? <p class="office-why">{words.say('owed', { yuan: <N>{exactYuan(owed)}</N> })}</p> : null}
      {payment === null ? null : (
        <div class="cases-payment" data-payment={payment.payment}>
          <p class="state" data-state="warn">
            <span>
              {words.say('payment-open-title')}: {words.say('yuan', { yuan: <N>{exactYuan(payment.fen)}</N> })} · <N>{date(payment.at)}</N>
            </span>
          </p>
          <div class="cases-keys">{keysAt(payment.payment)}</div>
        </div>
      )}
      <ul class="cases-documents">
        {charges.map(({ receiptNo, total, at, cancelled }) => (
          <li key={receiptNo} data-charge={receiptNo}>
            <b>{words.say('yuan', { yuan: <N>{exactYuan(total)}</N> })}</b>
            <small>
              <N>{receiptNo}</N> · <N>{date(at)}</N>
              {cancelled === null ? null : <> · {words.say('charge-cancelled', { no: <N>{cancelled.counterNo}</N> })}</>}
            </small>
            <div class="cases-keys">{keysAt(receiptNo)}</div>
          </li>
        ))}
      </ul>
    </section>
  )
}
