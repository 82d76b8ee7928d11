import { N } from '../../shared/screen/say.tsx'
import type { ContentKey, RecordView } from '../../shared/wire/content.ts'
import { mayEdit } from '../../shared/wire/office-roles.ts'
import { officeWords } from './editor/words.ts'
import type { OfficeModel } from './model.ts'
import { sayReview } from './state-mark.tsx'

interface Face {
  model: OfficeModel
  record: RecordView
  at: ContentKey
  compare: (version: number) => void
  show: (version: number) => void
}

/** Everything that was done, newest first: who, when, why; each published version can be looked at and taken up again. */
export function History({ model, record, at: key, compare, show }: Face) {
  const language = model.language.value
  const words = officeWords(language)
  const { hm, date } = model.times.value
  const isComparable = record.draft !== null || new Set(record.history.flatMap(({ version }) => version ?? [])).size > 1
  return (
    <ol class="office-history">
      {record.history.toReversed().map(({ position, at, by, act, note, version }) => (
        <li key={position}>
          <N>
            {date(at)} {hm(at)}
          </N>
          <b>{sayReview(language).say(`act-${act}`)}</b>
          <span>{by ?? words.say('by-server')}</span>
          {version === null ? null : <span>{words.say('history-version', { version })}</span>}
          {note === null ? null : <q>{note}</q>}
          {version === null || act === 'withdrawn' || act === 'restored' ? null : (
            <span class="office-keys">
              <button type="button" class="key" data-act="open-version" onClick={() => show(version)}>
                {words.say('open-version')}
              </button>
              {isComparable ? (
                <button type="button" class="key" data-act="compare" onClick={() => compare(version)}>
                  {words.say('compare')}
                </button>
              ) : null}
              {mayEdit(model.me.role) && record.draft === null && version !== record.live?.version ? (
                <button type="button" class="key" data-act="restore" onClick={() => void model.act(key, 'restore', { version })}>
                  {words.say('restore')}
                </button>
              ) : null}
            </span>
          )}
        </li>
      ))}
    </ol>
  )
}
