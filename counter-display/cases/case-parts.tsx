import { Own } from '../../shared/screen/page.tsx'
import { N } from '../../shared/screen/say.tsx'
import type { CaseView } from '../../shared/wire/cases.ts'
import { sharedWords } from '../desk/words.ts'
import { ActKey } from './act-key.tsx'
import type { CaseFace } from './case-page.tsx'
import { caseWords } from './words.ts'

/** Each part with its departments side by side: who has given an opinion, and who has not. */
export function CaseParts(face: CaseFace) {
  const words = caseWords(face.model.language.value)
  return (
    <section>
      <h2>{words.say('parts-title')}</h2>
      {face.view.parts.map((part) => (
        <PartBox key={part.item.code} {...face} part={part} />
      ))}
    </section>
  )
}

type Part = CaseView['parts'][number]
type Review = CaseView['reviews'][number]

function PartBox({ part, ...face }: CaseFace & { part: Part }) {
  const { model, view, can } = face
  const language = model.language.value
  const words = caseWords(language)
  const { decision } = part
  const reviews = view.reviews.filter((review) => review.part === part.item.code)
  const running = view.procedures.filter(({ part: of, to }) => of === part.item.code && to === null)
  const acts = can.filter(({ at }) => at === part.item.code)
  return (
    <div class="cases-part" data-part={part.item.code} data-result={decision?.result ?? 'open'}>
      <h3>
        <Own text={part.item.names} language={language} />
        <span class="state" data-state={decision === null ? 'w-free' : decision.result === 'grant' ? 'ok' : 'w-closed'}>
          {words.say(decision === null ? 'part-open' : `part-${decision.result}`)}
        </span>
      </h3>
      <ul>
        {reviews.map((review) => (
          <ReviewRow key={review.id} {...face} review={review} />
        ))}
        {running.map((procedure) => (
          <li key={procedure.procedure} class="cases-running">
            <Own text={procedure.names} language={language} as="b" />
            <span class="state" data-state={procedure.stopsClock ? 'w-paused' : 'held'}>
              {words.say('clock-stop-span', {
                name: words.plain(procedure.stopsClock ? 'light-stopped' : 'act-start-procedure'),
                from: <N>{procedure.from}</N>,
                to: words.plain('clock-still'),
              })}
            </span>
            <q>{procedure.reason}</q>
            {procedure.expected === null ? null : <small>{words.say('clock-expected', { day: <N>{procedure.expected}</N> })}</small>}
          </li>
        ))}
      </ul>
      {decision === null ? null : <Said {...face} by={decision.by} at={decision.at} text={decision.opinion} />}
      {acts.length === 0 ? null : (
        <div class="cases-keys">
          {acts.map((what) => (
            <ActKey key={JSON.stringify(what.fixed) + what.action} model={model} what={what} isFirst={what.action === 'decide'} />
          ))}
        </div>
      )}
    </div>
  )
}

function ReviewRow({ review, ...face }: CaseFace & { review: Review }) {
  const { model, can } = face
  const language = model.language.value
  const words = caseWords(language)
  const { desk } = sharedWords(language)
  const { taken, opinion } = review
  const acts = can.filter(({ at }) => at === review.id)
  return (
    <li data-review={review.id}>
      <b>
        <Own text={review.department.names} language={language} /> <small>{words.say(`review-${review.kind}`)}</small>
      </b>
      <span class="state" data-state={opinion !== null ? 'ok' : taken === null ? 'waiting' : 'serving'}>
        <span>
          {opinion !== null
            ? words.say(`advises-${opinion.advises}`)
            : taken === null
              ? words.say('review-waits')
              : words.say('review-held', { who: desk.say('staff-no', { no: <N>{taken.staffNo}</N> }) })}
        </span>
      </span>
      {review.question === null ? null : <q>{review.question}</q>}
      {opinion === null ? null : <Said {...face} by={opinion.by} at={opinion.at} text={opinion.text} />}
      {acts.length === 0 ? null : (
        <div class="cases-keys">
          {acts.map((what, place) => (
            <ActKey key={what.action} model={model} what={what} isFirst={place === 0} />
          ))}
        </div>
      )}
    </li>
  )
}

/** Somebody's words, with who and when. */
function Said({ model, by, at, text }: Pick<CaseFace, 'model'> & { by: { staffNo: string }; at: number; text: string }) {
  const { desk } = sharedWords(model.language.value)
  const { date, hm } = model.times.value
  return (
    <blockquote>
      {text}
      <small>
        {desk.say('staff-no', { no: <N>{by.staffNo}</N> })} ·{' '}
        <N>
          {date(at)} {hm(at)}
        </N>
      </small>
    </blockquote>
  )
}
