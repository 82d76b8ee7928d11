import { useState } from 'preact/hooks'
import { Own } from '../../shared/screen/page.tsx'
import { hallTime } from '../../shared/screen/clock.ts'
import { N } from '../../shared/screen/say.tsx'
import type { ContentKey, RecordView } from '../../shared/wire/content.ts'
import { mayEdit } from '../../shared/wire/office-roles.ts'
import { Changes } from './changes.tsx'
import { faultText, fieldName, officeWords } from './editor/words.ts'
import { pathOf } from './editor/paths.ts'
import { History } from './history.tsx'
import type { OfficeModel } from './model.ts'
import { Review } from './review.tsx'
import { StateMark } from './state-mark.tsx'
import { Versions } from './versions.tsx'

/** One record: where it stands, what would change, what is wrong with it, what may be done next, and everything that was done. */
export function RecordPage({ model, at }: { model: OfficeModel; at: ContentKey }) {
  const language = model.language.value
  const words = officeWords(language)
  const [compared, compare] = useState<number | null>(null)
  const record = model.record.value
  if (model.missing.value) return <p class="office-none">{words.say('none-here')}</p>
  if (record === null) return <p class="office-wait">{words.say('loading')}</p>
  const { draft, live, row } = record
  return (
    <article class="office-record">
      <header>
        <button type="button" class="key" data-act="back" onClick={model.toList}>
          {words.say('back')}
        </button>
        <h2>
          <Own text={row.name} language={language} />
        </h2>
        <StateMark row={row} language={language} />
        <small>
          {words.say(`kind-${at.kind}`)} · <N>{at.code}</N> {row.owner === null ? null : <>· {row.owner}</>}
        </small>
        {mayEdit(model.me.role) && (draft === null || draft.state === 'draft') ? (
          <button type="button" class="key key-go" data-act="edit" onClick={() => model.go({ page: 'edit', key: at })}>
            {words.say(draft === null ? 'edit' : 'edit-draft')}
          </button>
        ) : null}
      </header>
      <div class="office-columns">
        <div>
          {draft === null ? null : (
            <section>
              <h3>{words.say('changes-title')}</h3>
              <Changes before={live?.document ?? null} after={draft.document} reader={model.reader.value} />
            </section>
          )}
          {draft === null ? null : <FaultList record={record} model={model} />}
          <section>
            <h3>{words.say('history-title')}</h3>
            <History model={model} record={record} at={at} compare={compare} />
          </section>
        </div>
        <aside>
          <Review model={model} record={record} at={at} />
          <Reports model={model} record={record} />
        </aside>
      </div>
      {compared === null ? null : <Versions model={model} record={record} at={at} version={compared} onClose={() => compare(null)} />}
    </article>
  )
}

function FaultList({ record, model }: { record: RecordView; model: OfficeModel }) {
  const language = model.language.value
  const words = officeWords(language)
  const faults = record.draft?.faults ?? []
  return (
    <section>
      <h3>{words.say('faults-title')}</h3>
      {faults.length === 0 ? <p>{words.say('faults-none')}</p> : null}
      <ul class="office-faults">
        {faults.map((fault, at) => (
          <li key={at} class="ed-fault" data-weight={fault.weight}>
            <b>{fieldName(pathOf(fault.field), language)}</b> {faultText(fault, language)}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** 此处有误 (S21): what readers found wrong with the version in force. */
function Reports({ model, record }: { model: OfficeModel; record: RecordView }) {
  const words = officeWords(model.language.value)
  const { hm, date } = hallTime(model.hall.value?.hall.timeZone ?? 'Asia/Shanghai', 'en')
  if (record.live === null) return null
  return (
    <section>
      <h3>{words.say('reports-title')}</h3>
      {record.reports.length === 0 ? <p>{words.say('reports-none')}</p> : null}
      <ul class="office-reports">
        {record.reports.map(({ at, about, reason, place }, index) => (
          <li key={index}>
            <N>
              {date(at)} {hm(at)}
            </N>{' '}
            {about} · {reason} · {place}
          </li>
        ))}
      </ul>
    </section>
  )
}
