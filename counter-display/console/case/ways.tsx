import { useRef } from 'preact/hooks'
import { Kbd } from '../act-key.tsx'
import { wordsOf } from '../desk-words.ts'
import type { Draft } from './draft.ts'
import type { IntakeModel } from './intake-model.ts'
import { allHere, openQuestions, type Ground } from './sheet.ts'
import { CaseKey, intakeWords } from './words.tsx'

/** What can be done with the sheet. F8 ticks everything and puts the cursor on the key that accepts: Enter does it. */
export function Ways({ intake, ground, draft }: { intake: IntakeModel; ground: Ground; draft: Draft }) {
  const { say } = intakeWords(intake.desk.language.value)
  const accept = useRef<HTMLButtonElement>(null)
  const off = intake.busy.value || !intake.desk.online.value
  if (draft.sent !== null) return <Unsure intake={intake} />
  const everything = () => {
    if (openQuestions(ground, draft).length > 0) {
      intake.fault.value = { at: 'question' }
      return
    }
    intake.change((before) => allHere(ground, before))
    accept.current?.focus()
  }
  const isAtOnce = ground.guide.caseType === '1' && ground.guide.parts.length === 0
  return (
    <div class="sheet-ways">
      <CaseKey chord="F8" act="all-here" onPress={everything}>
        {say('all-here')}
      </CaseKey>
      <button
        ref={accept}
        type="button"
        class="key key-go"
        data-case="accept"
        aria-disabled={off}
        onClick={() => void (off || intake.give({ type: 'accept' }))}
      >
        <span class="key-name">{say('way-accept')}</span>
        <Kbd>{wordsOf(intake.desk.language.value).plain('key-enter')}</Kbd>
      </button>
      {isAtOnce && (
        <CaseKey chord="F10" act="at-once" off={off} onPress={() => intake.show('at-once')}>
          {say('way-at-once')}
        </CaseKey>
      )}
      <CaseKey chord="F9" act="tell" off={off} onPress={() => intake.show('tell')}>
        {say('way-tell')}
      </CaseKey>
      <CaseKey chord="F6" act="keep" off={off} onPress={() => void intake.give({ type: 'keep' })}>
        {say('way-keep')}
      </CaseKey>
      <CaseKey chord="F7" act="refuse" off={off} onPress={() => intake.show('refuse')}>
        {say('way-refuse')}
      </CaseKey>
      <CaseKey chord="F4" act="not-ours" off={off} onPress={() => intake.show('not-ours')}>
        {say('way-not-ours')}
      </CaseKey>
      <CaseKey chord="F3" act="not-needed" off={off} onPress={() => intake.show('not-needed')}>
        {say('way-not-needed')}
      </CaseKey>
      <CaseKey chord="F2" act="items" off={off} onPress={() => void intake.toItems()}>
        {say('item-change')}
      </CaseKey>
    </div>
  )
}

/** Sent without an answer: nothing can be changed, only the very same asked again. */
function Unsure({ intake }: { intake: IntakeModel }) {
  const { say } = intakeWords(intake.desk.language.value)
  const busy = intake.busy.value
  return (
    <div class="sheet-ways">
      <p role="status" class="state" data-state={busy ? 'serving' : 'warn'}>
        {say(busy ? 'sending' : 'unsure')}
      </p>
      <button
        ref={(key) => {
          if (!busy) key?.focus()
        }}
        type="button"
        class="key key-go"
        data-case="again"
        aria-disabled={busy}
        onClick={() => void intake.again()}
      >
        <span class="key-name">{say('ask-again')}</span>
        <Kbd>{wordsOf(intake.desk.language.value).plain('key-enter')}</Kbd>
      </button>
    </div>
  )
}
