import { difference, type Change } from './difference.ts'
import { fieldName, officeWords } from './editor/words.ts'
import { entryName, plainValue, type Reader } from './plain-value.ts'

interface Face {
  before: unknown
  after: unknown
  reader: Reader
  /** What is said when there is no difference. */
  none?: 'changes-none' | 'versions-same'
  /** Whose the two are. */
  names?: readonly ['was', 'now'] | readonly ['theirs', 'mine']
}

/** What differs between two versions, field by field, old beside new. */
export function Changes({ before, after, reader, none = 'changes-none', names = ['was', 'now'] }: Face) {
  const words = officeWords(reader.language)
  const changes = difference(before ?? {}, after)
  return (
    <>
      {before === null ? <p>{words.say('changes-first')}</p> : null}
      {changes.length === 0 ? <p>{words.say(none)}</p> : null}
      {changes.length === 0 ? null : (
        <div class="office-rows office-changes" role="region" tabIndex={0} aria-label={words.plain('changes-title')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.say('section')}</th>
                <th scope="col">{words.say(names[0])}</th>
                <th scope="col">{words.say(names[1])}</th>
              </tr>
            </thead>
            <tbody>
              {changes.map((change, at) => (
                <Row key={at} change={change} reader={reader} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}

/** In a new order the entries are told by what they are called. */
const shown = ({ kind, path }: Change, value: unknown, reader: Reader) =>
  kind === 'moved' && Array.isArray(value)
    ? value.map((one, at) => `${at + 1}. ${entryName(one, reader)}`).join('\n')
    : plainValue(value, path, reader)

const Row = ({ change, reader }: { change: Change; reader: Reader }) => (
  <tr data-change={change.kind}>
    <th scope="row">
      {fieldName(change.path, reader.language)} <small>{officeWords(reader.language).say(`change-${change.kind}`)}</small>
    </th>
    <td dir="auto">{change.kind === 'added' ? null : <del>{shown(change, change.before, reader)}</del>}</td>
    <td dir="auto">{change.kind === 'removed' ? null : <ins>{shown(change, change.after, reader)}</ins>}</td>
  </tr>
)
