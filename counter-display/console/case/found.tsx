import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { exactYuan } from '../../../shared/money.ts'
import { Own } from '../../../shared/screen/page.tsx'
import { N } from '../../../shared/screen/say.tsx'
import { textIn } from '../../../shared/language/text.ts'
import type { CaseView } from '../../../shared/wire/cases.ts'
import type { ConsoleView } from '../../../shared/wire/views.ts'
import { caseWords, wordOf } from '../../cases/words.ts'
import { Dialog } from '../dialogs/dialog.tsx'
import { Bring } from './bring.tsx'
import type { FoundModel } from './found-model.ts'
import { HandOut } from './hand-out.tsx'
import { InWords } from './in-words.tsx'
import { Menu } from './menu.tsx'
import { Till } from './till.tsx'
import { intakeWords, pressChord } from './words.tsx'
import './case.css'

/** A case found by what was scanned: its state, and what is done with it at a counter. */
export function Found({ found, view }: { found: FoundModel; view: ConsoleView }) {
  const { say } = intakeWords(found.desk.language.value)
  const one = found.one.value
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => found.opened(), [])
  // A key that went away with what it did leaves the cursor nowhere, and no key would be heard.
  useLayoutEffect(() => {
    if (document.activeElement === document.body) box.current?.focus()
  })
  return (
    <Dialog model={found.desk} view={view} sheet title={say('find-title')}>
      <div ref={box} tabIndex={-1} class="sheet sheet-found" onKeyDown={pressChord}>
        {one === null ? (
          <Find found={found} />
        ) : (
          <>
            <State found={found} one={one} />
            <Part found={found} one={one} />
          </>
        )}
      </div>
    </Dialog>
  )
}

function Part({ found, one }: { found: FoundModel; one: CaseView }) {
  switch (found.part.value) {
    case 'menu':
      return <Menu key={one.timeline.length} found={found} one={one} />
    case 'bring':
      return <Bring found={found} one={one} />
    case 'till':
      return <Till found={found} />
    case 'hand-out':
      return <HandOut found={found} />
    case 'withdraw':
      return (
        <InWords
          language={found.desk.language.value}
          kind="withdraw"
          busy={found.busy.value}
          longest={500}
          onBack={() => found.go('menu')}
          onWords={(reason) => void found.act('withdraw', { reason }).then((done) => done && found.go('menu'))}
        />
      )
  }
}

/** A scanner types the code and Enter. */
function Find({ found }: { found: FoundModel }) {
  const { say } = intakeWords(found.desk.language.value)
  const [text, setText] = useState('')
  const box = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => box.current?.focus(), [])
  const notice = found.desk.notice.value
  return (
    <form
      class="sheet-find"
      onSubmit={(event) => {
        event.preventDefault()
        void found.find(text)
        box.current?.select()
      }}
    >
      <label class="field-name" for="find-case">
        {say('find-field')}
      </label>
      <input
        ref={box}
        id="find-case"
        type="text"
        class="field field-number"
        data-first
        maxLength={300}
        autocomplete="off"
        spellcheck={false}
        value={text}
        aria-invalid={notice !== null}
        aria-describedby="find-hint"
        onInput={({ currentTarget }) => setText(currentTarget.value)}
      />
      <button type="submit" class="key key-go" aria-disabled={found.busy.value}>
        {say('find')}
      </button>
      <p id="find-hint" class="small">
        {say('find-hint')}
      </p>
    </form>
  )
}

/** The case in short: whose, what, how far, what is ready, what is missing, what is owed. */
function State({ found, one }: { found: FoundModel; one: CaseView }) {
  const language = found.desk.language.value
  const { say } = intakeWords(language)
  const results = one.parts.filter(({ decision }) => decision !== null)
  const missing = one.papers.filter(({ state, gap }) => state !== 'here' || gap !== null)
  return (
    <section class="sheet-state">
      <p class="sheet-item">
        <Own text={one.item.names} language={language} as="strong" />
        <N>{one.no}</N>
        {one.applicant !== null && <bdi>{one.applicant.name}</bdi>}
        <span class="state" data-state={one.state === 'decided' ? 'ok' : one.state === 'told' ? 'warn' : 'serving'}>
          {wordOf(caseWords(language), 'state', one.state)}
        </span>
      </p>
      <dl class="sheet-facts">
        <dt>{say('what-ready')}</dt>
        <dd>
          {results.length === 0
            ? say('what-not-ready')
            : results.map(({ item, decision }) => (
                <span key={item.code} class="state" data-state={decision?.result === 'deny' ? 'warn' : 'ok'}>
                  {textIn(item.names, language)}: {wordOf(caseWords(language), 'part', decision?.result ?? 'open')}
                </span>
              ))}
        </dd>
        {missing.length > 0 && one.may.includes('bring') && (
          <>
            <dt>{say('what-missing')}</dt>
            <dd>{missing.map(({ names }) => textIn(names, language)).join(language === 'zh' ? '、' : ', ')}</dd>
          </>
        )}
        <dt>{say('what-owed')}</dt>
        <dd>{one.owed === null ? say('owed-unknown') : one.owed === 0 ? say('owed-none') : `¥ ${exactYuan(one.owed)}`}</dd>
        {one.clock !== null && (
          <>
            <dt>{say('promised')}</dt>
            <dd>
              <N>{one.clock.promisedDue}</N>
            </dd>
          </>
        )}
      </dl>
    </section>
  )
}
