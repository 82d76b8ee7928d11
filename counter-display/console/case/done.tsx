import { useLayoutEffect, useRef } from 'preact/hooks'
import { exactYuan } from '../../../shared/money.ts'
import { spacedReceipt } from '../../../shared/case/receipt-code.ts'
import { Own } from '../../../shared/screen/page.tsx'
import { N } from '../../../shared/screen/say.tsx'
import type { CaseMade, CaseView } from '../../../shared/wire/cases.ts'
import type { ConsoleView } from '../../../shared/wire/views.ts'
import { caseWords, wordOf } from '../../cases/words.ts'
import type { DeskLanguage } from '../model.ts'
import type { CaseDesk } from './desk.ts'
import { CaseKey, intakeWords, isIntakeWord, pressChord } from './words.tsx'

/** What came of it: the code for the visitor in large letters, the number, the day that was promised, the documents. */
export function Done({ cases, view, made }: { cases: CaseDesk; view: ConsoleView; made: CaseMade }) {
  const { intake } = cases
  const language = intake.desk.language.value
  const { say } = intakeWords(language)
  const box = useRef<HTMLDivElement>(null)
  // On nothing that acts: a second Enter does nothing.
  useLayoutEffect(() => box.current?.focus(), [])
  const printed = intake.printed.value
  return (
    <div ref={box} tabIndex={-1} class="sheet sheet-done" onKeyDown={pressChord}>
      <p class="state sheet-did" data-state={shapeOf(made.case)} role="status">
        {say(doneWord(made.case.state))}
      </p>
      <p class="sheet-item">
        <Own text={made.case.item.names} language={language} as="strong" />
      </p>
      <p class="field-name">{say('receipt-code')}</p>
      <p class="sheet-receipt">
        <N>{spacedReceipt(made.receipt)}</N>
      </p>
      <dl class="sheet-facts">
        <dt>{say('case-no')}</dt>
        <dd>
          <N>{made.no}</N>
        </dd>
        <Due made={made.case} language={language} />
      </dl>
      <Documents made={made.case} language={language} />
      {printed !== null && (
        <p class="state" data-state={printed ? 'ok' : 'warn'} role="status">
          {say(printed ? 'printed' : 'not-printed')}
        </p>
      )}
      <Next cases={cases} view={view} made={made} />
    </div>
  )
}

const shapeOf = ({ state }: CaseView) => (state === 'accepted' || state === 'decided' ? 'ok' : state === 'received' ? 'held' : 'warn')

const doneWord = (state: CaseView['state']) => {
  const key = `done-${state}`
  return isIntakeWord(key) ? key : 'done-accept'
}

function Due({ made, language }: { made: CaseView; language: DeskLanguage }) {
  const { say } = intakeWords(language)
  const { clock, deliverBy, state, received } = made
  const due =
    state === 'decided'
      ? (['deliver-by', deliverBy] as const)
      : state === 'accepted'
        ? (['promised', clock?.promisedDue ?? null] as const)
        : (['notice-by', state === 'received' ? received.noticeBy : null] as const)
  if (due[1] === null) return null
  return (
    <>
      <dt>{say(due[0])}</dt>
      <dd>
        <N>{due[1]}</N>
      </dd>
    </>
  )
}

export function Documents({ made, language }: { made: Pick<CaseView, 'documents'>; language: DeskLanguage }) {
  return (
    <ul class="sheet-documents">
      {made.documents.map(({ name, kind, number }) => (
        <li key={name}>
          {wordOf(caseWords(language), 'document', kind)} <N>{number}</N>
        </li>
      ))}
    </ul>
  )
}

function Next({ cases: { intake, found }, view, made }: { cases: CaseDesk; view: ConsoleView; made: CaseMade }) {
  const { say } = intakeWords(intake.desk.language.value)
  const items = view.current?.items ?? []
  const next = items[items.findIndex(({ code }) => code === made.case.item.code) + 1]
  const { owed } = made.case
  const toCase = (till: boolean) => {
    found.show(made.case)
    if (till) void found.toTill()
    intake.desk.ask({ kind: 'cases' })
  }
  return (
    <div class="sheet-ways">
      <CaseKey chord="P" act="print" onPress={() => void intake.printAll()}>
        {say('print')}
      </CaseKey>
      {next !== undefined && (
        <CaseKey chord="N" act="next-item" onPress={() => intake.start(next.code)}>
          {say('next-item')}
        </CaseKey>
      )}
      <CaseKey chord="F2" act="other-item" onPress={() => void intake.toItems()}>
        {say('item-change')}
      </CaseKey>
      {owed !== null && owed > 0 && made.case.may.includes('charge') && (
        <CaseKey chord="T" act="till" onPress={() => toCase(true)}>
          {say('to-till', { yuan: exactYuan(owed) })}
        </CaseKey>
      )}
      <CaseKey chord="V" act="case" onPress={() => toCase(false)}>
        {say('to-case')}
      </CaseKey>
      <p class="small">{say('go-on')}</p>
    </div>
  )
}
