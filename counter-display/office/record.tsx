import { useState } from 'preact/hooks'
import { Own } from '../../shared/screen/page.tsx'
import { N } from '../../shared/screen/say.tsx'
import type { ContentKey, RecordView } from '../../shared/wire/content.ts'
import { mayEdit } from '../../shared/wire/office-roles.ts'
import { Changes } from './changes.tsx'
import { Preview } from './editor/preview.tsx'
import { officeWords } from './editor/words.ts'
import { FaultList } from './faults.tsx'
import { History } from './history.tsx'
import type { OfficeModel } from './model.ts'
import { placesOf } from './places.ts'
import { Reports } from './reports.tsx'
import { Review } from './review.tsx'
import { ScopeLine } from './scope-words.tsx'
import { StateMark } from './state-mark.tsx'
import { OneVersion, Versions } from './versions.tsx'
import { Way } from './way.tsx'

/** One record: where it stands, what would change, what is wrong with it, what may be done next, and everything that was done. */
export function RecordPage({ model, at }: { model: OfficeModel; at: ContentKey }) {
  const words = officeWords(model.language.value)
  const [compared, compare] = useState<number | null>(null)
  const [shown, show] = useState<number | null>(null)
  const record = model.record.value
  if (model.missing.value) return <p class="office-none">{words.say('none-here')}</p>
  if (record === null) return <p class="office-wait">{words.say('loading')}</p>
  const { draft, live } = record
  return (
    <article class="office-record">
      <Head model={model} record={record} at={at} />
      <Way model={model} record={record} />
      <div class="office-columns">
        <div>
          <ScopeLine model={model} record={record} />
          {draft === null ? null : (
            <section>
              <h3>{words.say('changes-title')}</h3>
              <Changes before={live?.document ?? null} after={draft.document} reader={model.reader.value} />
            </section>
          )}
          <FaultList model={model} record={record} at={at} />
          <Text model={model} at={at} document={draft?.document ?? live?.document ?? null} />
        </div>
        <aside>
          <Review model={model} record={record} at={at} />
          <Reports model={model} record={record} />
          <section>
            <h3>{words.say('history-title')}</h3>
            <History model={model} record={record} at={at} compare={compare} show={show} />
          </section>
        </aside>
      </div>
      {compared === null ? null : <Versions model={model} record={record} at={at} version={compared} onClose={() => compare(null)} />}
      {shown === null ? null : <OneVersion model={model} record={record} at={at} version={shown} onClose={() => show(null)} />}
    </article>
  )
}

function Head({ model, record: { draft, live, row }, at }: { model: OfficeModel; record: RecordView; at: ContentKey }) {
  const language = model.language.value
  const words = officeWords(language)
  const mayWrite = mayEdit(model.me.role) && (draft === null || draft.state === 'draft')
  const isText = draft !== null || live !== null
  return (
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
      {isText ? (
        <button
          type="button"
          class={mayWrite ? 'key key-go' : 'key office-end'}
          data-act={mayWrite ? 'edit' : 'read'}
          onClick={() => model.go({ page: 'edit', key: at })}
        >
          {words.say(mayWrite ? (draft === null ? 'edit' : 'edit-draft') : 'read-all')}
        </button>
      ) : null}
    </header>
  )
}

/** The text itself as people will read it: nobody answers for what he or she has only seen in pieces. */
function Text({ model, at, document }: { model: OfficeModel; at: ContentKey; document: unknown }) {
  const language = model.language.value
  const places = placesOf(model)
  if (document === null || places === null) return null
  return <Preview kind={at.kind} document={document} language={language} target="ug" places={places} today={model.today.value} />
}
