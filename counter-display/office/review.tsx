import { useState } from 'preact/hooks'
import { N } from '../../shared/screen/say.tsx'
import { reviewPoint, reviewPoints, type ContentKey, type RecordView, type ReviewPoint } from '../../shared/wire/content.ts'
import { mayEdit, mayReview, mayWithdraw, stageOf } from '../../shared/wire/office-roles.ts'
import { officeWords } from './editor/words.ts'
import type { OfficeModel } from './model.ts'
import { Reasoned, Sure } from './reasoned.tsx'
import { reasonOf } from './rows.tsx'
import { sayReview } from './state-mark.tsx'

interface Face {
  model: OfficeModel
  record: RecordView
  at: ContentKey
}

/** What this person may do with this record now; and if nothing, why not and whom it waits for. */
export function Review({ model, record, at }: Face) {
  const words = officeWords(model.language.value)
  const { draft } = record
  const state = draft?.state ?? null
  return (
    <section class="office-next">
      <h3>{words.say('next-step')}</h3>
      {state === null ? <p>{words.say(record.live === null ? 'state-gone' : 'state-none')}</p> : null}
      {state === 'draft' ? <OfDraft model={model} record={record} at={at} /> : null}
      {state !== null && state !== 'draft' ? <OfReview model={model} record={record} at={at} /> : null}
      {record.live !== null && mayWithdraw(model.me.role) ? (
        <Reasoned
          model={model}
          act="withdraw"
          label={words.plain('withdraw')}
          hint={words.plain('reason-withdraw')}
          done={(reason) => model.act(at, 'withdraw', { reason })}
        />
      ) : null}
    </section>
  )
}

function OfDraft({ model, record, at }: Face) {
  const words = officeWords(model.language.value)
  const [note, setNote] = useState('')
  const blocking = record.draft?.faults.filter(({ weight }) => weight === 'blocking').length ?? 0
  const { sentBack } = record.row
  const why =
    sentBack === null ? null : (
      <p class="office-why">
        {words.say('sent-back-by', { who: sentBack.by ?? words.plain('by-server'), reason: reasonOf(sentBack, model.language.value) })}
      </p>
    )
  if (!mayEdit(model.me.role))
    return (
      <>
        {why}
        <p>{words.say('not-yours', { who: words.plain('who-editor') })}</p>
      </>
    )
  return (
    <div class="office-do">
      {why}
      <label>
        {words.say('note-optional')}
        <input class="field" value={note} maxLength={400} onInput={({ currentTarget }) => setNote(currentTarget.value)} />
      </label>
      {blocking > 0 ? (
        <p class="ed-fault" data-weight="blocking">
          {words.say('wrong-count', { n: blocking })}
        </p>
      ) : null}
      <button
        type="button"
        class="key key-go"
        data-act="submit"
        disabled={blocking > 0 || model.off.value}
        onClick={() => void model.act(at, 'submit', { base: record.position, ...(note === '' ? {} : { note }) })}
      >
        {words.say('submit')}
      </button>
      <Sure
        model={model}
        act="discard"
        label={words.plain('discard')}
        hint={words.plain('discard-sure')}
        done={() => model.act(at, 'discard', {})}
      />
    </div>
  )
}

function OfReview({ model, record, at }: Face) {
  const words = officeWords(model.language.value)
  const { draft } = record
  if (draft === null) return null
  const stage = stageOf[draft.state]
  const { username, role } = model.me
  const isAuthor = draft.authors.some((author) => author === username)
  const hasApproved = draft.approvedBy.some((one) => one === username)
  const mayApprove = stage !== undefined && mayReview(role, stage) && !isAuthor && !hasApproved
  const maySendBack =
    isAuthor ||
    (stage !== undefined && mayReview(role, stage)) ||
    (draft.state === 'scheduled' && (role === 'reviewer' || role === 'manager'))
  const waitsFor = draft.state === 'draft' || draft.state === 'scheduled' ? 'who-editor' : (`who-${draft.state}` as const)
  return (
    <div class="office-do">
      {draft.state === 'scheduled' ? (
        <p>{draft.effectiveFrom === null ? words.say('waits-day') : words.say('in-force-on', { day: <N>{draft.effectiveFrom}</N> })}</p>
      ) : (
        <>
          {isAuthor ? <p class="office-why">{words.say('own-change')}</p> : null}
          {hasApproved ? <p class="office-why">{words.say('approved-already')}</p> : null}
          {mayApprove ? null : <p>{words.say('not-yours', { who: words.plain(waitsFor) })}</p>}
          {draft.effectiveFrom === null ? null : <p>{words.say('in-force-on', { day: <N>{draft.effectiveFrom}</N> })}</p>}
        </>
      )}
      {mayApprove ? <Approve model={model} record={record} at={at} /> : null}
      {maySendBack ? (
        <Reasoned
          model={model}
          act="send-back"
          label={words.plain(isAuthor ? 'take-back' : 'send-back')}
          hint={words.plain('reason-send-back')}
          done={(reason) => model.act(at, 'send-back', { reason })}
        />
      ) : null}
    </div>
  )
}

/** The four tick-lists of S46: every point is looked at by the person who answers for it. */
function Approve({ model, record, at }: Face) {
  const language = model.language.value
  const words = officeWords(language)
  const review = sayReview(language)
  const [points, setPoints] = useState<readonly ReviewPoint[]>([])
  const [note, setNote] = useState('')
  const [day, setDay] = useState('')
  const isWhole = reviewPoint.options.every((point) => points.includes(point))
  const lists = ['lawful', 'complete', 'standard', 'valid'] as const
  return (
    <>
      <p>{words.say('points-todo')}</p>
      {lists.map((list) => (
        <fieldset key={list} class="office-points">
          <legend>{review.say(list)}</legend>
          {reviewPoints[list].map((point) => (
            <label key={point} class="ed-tick">
              <input
                type="checkbox"
                name={point}
                checked={points.includes(point)}
                onChange={({ currentTarget }) =>
                  setPoints(currentTarget.checked ? [...points, point] : points.filter((one) => one !== point))
                }
              />
              {review.say(point)}
            </label>
          ))}
        </fieldset>
      ))}
      <label>
        {words.say('in-force-from')}
        <input class="field" type="date" value={day} onInput={({ currentTarget }) => setDay(currentTarget.value)} />
      </label>
      <label>
        {words.say('note-optional')}
        <input class="field" value={note} maxLength={400} onInput={({ currentTarget }) => setNote(currentTarget.value)} />
      </label>
      <button
        type="button"
        class="key key-go"
        data-act="approve"
        disabled={!isWhole || model.off.value}
        onClick={() =>
          void model.act(at, 'approve', {
            points: [...points],
            base: record.position,
            ...(note === '' ? {} : { note }),
            ...(day === '' ? {} : { effectiveFrom: day }),
          })
        }
      >
        {words.say('approve')}
      </button>
    </>
  )
}
