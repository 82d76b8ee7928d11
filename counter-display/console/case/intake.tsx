import { useLayoutEffect, useRef } from 'preact/hooks'
import { Own } from '../../../shared/screen/page.tsx'
import { N, TicketNo } from '../../../shared/screen/say.tsx'
import type { ConsoleView } from '../../../shared/wire/views.ts'
import { Dialog } from '../dialogs/dialog.tsx'
import { Applicant } from './applicant.tsx'
import type { CaseDesk } from './desk.ts'
import { Done } from './done.tsx'
import type { Draft } from './draft.ts'
import { InWords } from './in-words.tsx'
import type { IntakeModel, InWords as Way } from './intake-model.ts'
import { Items } from './items.tsx'
import { Papers } from './papers.tsx'
import { Questions } from './questions.tsx'
import { openQuestions, type Ground } from './sheet.ts'
import { Tell } from './tell.tsx'
import { Ways } from './ways.tsx'
import { intakeWords, pressChord } from './words.tsx'
import './case.css'

/** The sheet for whoever is served; what was done stays on it until they have gone. */
export function Intake({ cases, view, number }: { cases: CaseDesk; view: ConsoleView; number: string }) {
  const { intake } = cases
  const { say } = intakeWords(intake.desk.language.value)
  const draft = intake.draft.value
  const made = intake.step.value === 'items' ? null : (draft?.made ?? null)
  const title = intake.step.value === 'tell' && made === null ? 'tell-title' : 'intake-title'
  return (
    <Dialog model={intake.desk} view={view} sheet title={say(title, { number: <TicketNo number={number} /> })}>
      {made !== null ? <Done cases={cases} view={view} made={made} /> : <Under intake={intake} view={view} draft={draft} />}
    </Dialog>
  )
}

function Under({ intake, view, draft }: { intake: IntakeModel; view: ConsoleView; draft: Draft | null }) {
  const { say } = intakeWords(intake.desk.language.value)
  const step = intake.step.value
  const ground = intake.ground.value
  if (step === 'items' || draft === null) return <Items intake={intake} view={view} />
  if (ground === null) return <p role="status">{say('loading')}</p>
  if (step === 'sheet') return <Sheet key={draft.key} intake={intake} ground={ground} draft={draft} />
  if (step === 'tell') return <Tell intake={intake} ground={ground} draft={draft} />
  return (
    <InWords
      language={intake.desk.language.value}
      kind={step}
      busy={intake.busy.value}
      longest={step === 'not-ours' ? 200 : 500}
      onBack={() => intake.show('sheet')}
      onWords={(words) => void intake.give(firstOf(step, words))}
    />
  )
}

function firstOf(way: Way, words: string) {
  switch (way) {
    case 'at-once':
      return { type: way, opinion: words }
    case 'not-ours':
      return { type: way, whose: words }
    case 'refuse':
    case 'not-needed':
      return { type: way, reason: words }
  }
}

/** Questions and the applicant on one side, the papers on the other, what can be done below. */
function Sheet({ intake, ground, draft }: { intake: IntakeModel; ground: Ground; draft: Draft }) {
  const language = intake.desk.language.value
  const box = useRef<HTMLDivElement>(null)
  const [question] = openQuestions(ground, draft)
  const next = question?.id
  // The cursor goes where the clerk goes on: to the next question, then to the applicant's name.
  const isWanted = intake.fault.value?.at === 'question'
  useLayoutEffect(() => {
    const first = box.current?.querySelector<HTMLElement>(next === undefined ? '#who-name' : '.sheet-question [data-first]')
    first?.focus()
  }, [next, isWanted])
  return (
    <div ref={box} class="sheet" onKeyDown={pressChord}>
      <p class="sheet-item">
        <Own text={ground.guide.name} language={language} as="strong" />
        <N>{ground.guide.code}</N>
      </p>
      <div class="sheet-sides">
        <div>
          <Questions intake={intake} ground={ground} draft={draft} />
          <Applicant intake={intake} draft={draft} />
        </div>
        <Papers intake={intake} ground={ground} draft={draft} isOpen={question !== undefined} />
      </div>
      <Ways intake={intake} ground={ground} draft={draft} />
    </div>
  )
}
