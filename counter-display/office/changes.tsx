import { stringify } from './plain-value.ts'
import type { DeskLanguage } from '../../shared/screen/desk-language.ts'
import { difference, type Change } from './difference.ts'
import { fieldName, officeWords } from './editor/words.ts'

/** What differs between two versions, field by field, old beside new. */
export function Changes({ before, after, language }: { before: unknown; after: unknown; language: DeskLanguage }) {
  const words = officeWords(language)
  const changes = difference(before ?? {}, after)
  return (
    <>
      {before === null ? <p>{words.say('changes-first')}</p> : null}
      {changes.length === 0 ? <p>{words.say('changes-none')}</p> : null}
      {changes.length === 0 ? null : (
        <div class="office-rows office-changes" role="region" tabIndex={0} aria-label={words.plain('changes-title')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.say('section')}</th>
                <th scope="col">{words.say('was')}</th>
                <th scope="col">{words.say('now')}</th>
              </tr>
            </thead>
            <tbody>
              {changes.map((change, at) => (
                <Row key={at} change={change} language={language} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}

const Row = ({ change: { path, kind, before, after }, language }: { change: Change; language: DeskLanguage }) => (
  <tr data-change={kind}>
    <th scope="row">
      {fieldName(path, language)} <small>{officeWords(language).say(`change-${kind}`)}</small>
    </th>
    <td dir="auto">{kind === 'added' ? null : <del>{stringify(before, language)}</del>}</td>
    <td dir="auto">{kind === 'removed' ? null : <ins>{stringify(after, language)}</ins>}</td>
  </tr>
)
