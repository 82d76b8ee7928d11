import type { ChecklistEntry } from '../../../shared/guide/checklist.ts'
import { textIn } from '../../../shared/language/text.ts'
import { Own } from '../../../shared/screen/page.tsx'
import { Kbd } from '../act-key.tsx'
import type { Draft, Seen } from './draft.ts'
import type { IntakeModel } from './intake-model.ts'
import { besides, nextSeen, wanted, type Ground } from './sheet.ts'
import { intakeWords, placeKey } from './words.tsx'

interface Face {
  intake: IntakeModel
  ground: Ground
  draft: Draft
  /** In the notice a paper's key goes through what may be wrong with it. */
  inNotice?: boolean
  isOpen?: boolean
}

/** Exactly the papers this applicant must hand in, each with its key. */
export function Papers({ intake, ground, draft, inNotice = false, isOpen = false }: Face) {
  const { say } = intakeWords(intake.desk.language.value)
  const papers = wanted(ground, draft)
  const here = papers.filter(({ material }) => draft.seen[material.id] === 'here').length
  return (
    <section class="sheet-papers">
      <h3>
        {say('papers-title')}
        <span>{isOpen ? say('papers-wait') : papers.length > 0 && say('papers-count', { here, all: papers.length })}</span>
      </h3>
      {!isOpen && papers.length === 0 && <p class="small">{say('papers-none')}</p>}
      <ol tabIndex={0} aria-label={intakeWords(intake.desk.language.value).plain('papers-title')}>
        {!isOpen &&
          papers.map((entry, at) => (
            <Paper key={entry.material.id} at={at} entry={entry} intake={intake} draft={draft} inNotice={inNotice} />
          ))}
      </ol>
      {!isOpen && <Besides intake={intake} ground={ground} draft={draft} />}
    </section>
  )
}

const shapes: Readonly<Record<Seen, string>> = {
  here: 'ok',
  later: 'held',
  missing: 'missed',
  'wrong-form': 'warn',
  'wrongly-filled': 'warn',
  expired: 'warn',
  unreadable: 'warn',
}

function Paper(props: { at: number; entry: ChecklistEntry; intake: IntakeModel; draft: Draft; inNotice: boolean }) {
  const { at, entry, intake, draft, inNotice } = props
  const language = intake.desk.language.value
  const { say, plain } = intakeWords(language)
  const { material, canBeDeferred } = entry
  const now = draft.seen[material.id]
  const fault = intake.fault.value
  const lacks = fault?.at === 'papers' && fault.paper === material.id
  const hasGap = now !== undefined && now !== 'here' && now !== 'later'
  return (
    <li data-paper={material.id} data-seen={now ?? 'none'}>
      <button
        type="button"
        class="key"
        data-chord={placeKey(at)}
        aria-pressed={now === 'here'}
        onClick={() => intake.see(material.id, nextSeen(now, entry, inNotice))}
      >
        <Kbd>{placeKey(at)}</Kbd>
        <span class="pick-what">
          <Own text={material.name} language={language} />
          <small>
            {plain('paper-copies', { originals: material.originals, copies: material.copies })}
            {canBeDeferred && <em>{say('paper-may-follow')}</em>}
          </small>
        </span>
        <span class="state pick-time" data-state={now === undefined ? 'waiting' : shapes[now]}>
          {say(`seen-${now ?? 'none'}`)}
        </span>
      </button>
      {inNotice && hasGap && (
        <input
          type="text"
          class="field"
          maxLength={300}
          autocomplete="off"
          placeholder={plain('tell-note')}
          aria-label={`${textIn(material.name, language)}: ${plain('tell-note')}`}
          value={draft.notes[material.id] ?? ''}
          onInput={({ currentTarget }) => intake.note(material.id, currentTarget.value)}
        />
      )}
      <p class="missing" role="alert">
        {lacks && say('paper-lacking')}
      </p>
    </li>
  )
}

/** What the hall looks up itself, and what only helps. */
function Besides({ intake, ground, draft }: { intake: IntakeModel; ground: Ground; draft: Draft }) {
  const language = intake.desk.language.value
  const { say } = intakeWords(language)
  const names = (isLookedUp: boolean) =>
    besides(ground, draft)
      .filter(({ material }) => (material.sourceType === 'checked-online') === isLookedUp)
      .map(({ material }) => textIn(material.name, language))
      .join(language === 'zh' ? '、' : ', ')
  return (
    <>
      {names(true) !== '' && <p class="small">{say('besides-looked-up', { names: names(true) })}</p>}
      {names(false) !== '' && <p class="small">{say('besides-optional', { names: names(false) })}</p>}
    </>
  )
}
