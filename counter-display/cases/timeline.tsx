import { exactYuan } from '../../shared/money.ts'
import { Own } from '../../shared/screen/page.tsx'
import { N } from '../../shared/screen/say.tsx'
import { sharedWords } from '../desk/words.ts'
import type { CaseFace } from './case-page.tsx'
import { caseWords, wordOf } from './words.ts'

/** All that happened, the newest first. A document's line would only repeat the act before it. */
export function Timeline({ model, view }: CaseFace) {
  const language = model.language.value
  const words = caseWords(language)
  const { desk } = sharedWords(language)
  const { date, hm } = model.times.value
  const acts = view.timeline.filter(({ type }) => type !== 'DocumentIssued').toReversed()
  return (
    <section>
      <h2>{words.say('timeline-title')}</h2>
      <ol class="cases-timeline">
        {acts.map((act, place) => (
          <li key={acts.length - place} data-type={act.type}>
            <N>
              {date(act.at)} {hm(act.at)}
            </N>
            <div>
              <b>{wordOf(words, 'did', act.type)}</b>{' '}
              {act.department === null ? null : <Own text={act.department.names} language={language} />}{' '}
              {act.part === null || view.parts.length === 1 ? null : <Own text={act.part.names} language={language} />}{' '}
              {act.fen === null ? null : words.say('yuan', { yuan: <N>{exactYuan(act.fen)}</N> })}{' '}
              {act.day === null ? null : <N>{act.day}</N>}{' '}
              <small>{act.by === null ? words.say('by-server') : desk.say('staff-no', { no: <N>{act.by.staffNo}</N> })}</small>
              {act.said === null ? null : <q>{act.said}</q>}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
