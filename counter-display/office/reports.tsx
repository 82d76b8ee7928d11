import { sections } from '../../shared/screen/guide/sections.ts'
import { guideWords } from '../../shared/screen/guide/shown.ts'
import { N } from '../../shared/screen/say.tsx'
import type { RecordView } from '../../shared/wire/content.ts'
import { officeWords } from './editor/words.ts'
import type { OfficeModel } from './model.ts'

/** 此处有误 (S21): what readers found wrong with the version in force, and where they stood, the latest first. */
export function Reports({ model, record }: { model: OfficeModel; record: RecordView }) {
  const language = model.language.value
  const words = officeWords(language)
  const guide = guideWords(language)
  const { hm, date } = model.times.value
  if (record.live === null) return null
  return (
    <section>
      <h3>
        {words.say('reports-title')} {record.reports.length === 0 ? null : <b class="n">{record.reports.length}</b>}
      </h3>
      {record.reports.length === 0 ? <p>{words.say('reports-none')}</p> : null}
      <ul class="office-reports">
        {record.reports.toReversed().map(({ at, about, reason, place }, index) => {
          const section = sections.find((one) => one === about)
          return (
            <li key={index}>
              <b>{guide.say(`wrong-${reason}`)}</b>
              <span>{section === undefined ? about : guide.say(section)}</span>
              <small>
                <N>
                  {date(at)} {hm(at)}
                </N>{' '}
                · <N>{place}</N>
              </small>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
