import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { FoundModel } from './found-model.ts'
import { CaseKey, intakeWords } from './words.tsx'

const ways = ['counter', 'agent', 'courier'] as const

/** To whom and how; one key, and the receipt of delivery is printed. */
export function HandOut({ found }: { found: FoundModel }) {
  const { say } = intakeWords(found.desk.language.value)
  const [way, setWay] = useState<(typeof ways)[number]>('counter')
  const [note, setNote] = useState('')
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => box.current?.querySelector<HTMLElement>('[data-case="deliver"]')?.focus(), [way])
  const give = () => {
    const words = note.trim() === '' ? null : note.trim()
    void found.act('deliver', { way, note: words }).then((done) => done && found.go('menu'))
  }
  return (
    <div ref={box}>
      <h3>{say('hand-out-title')}</h3>
      <div class="sheet-answers">
        {ways.map((each, at) => (
          <CaseKey key={each} chord={String(at + 1)} act={`way-${each}`} pressed={way === each} onPress={() => setWay(each)}>
            {say(`way-${each}`)}
          </CaseKey>
        ))}
      </div>
      <label class="field-name" for="hand-note">
        {say('hand-out-note')}
      </label>
      <input
        id="hand-note"
        type="text"
        class="field"
        data-chord="4"
        maxLength={200}
        autocomplete="off"
        value={note}
        onInput={({ currentTarget }) => setNote(currentTarget.value)}
      />
      <div class="sheet-ways">
        <CaseKey chord="F8" act="deliver" go off={found.busy.value} onPress={give}>
          {say('hand-out-do')}
        </CaseKey>
        <CaseKey chord="F2" act="back" onPress={() => found.go('menu')}>
          {say('way-back')}
        </CaseKey>
      </div>
    </div>
  )
}
