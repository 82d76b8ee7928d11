import { Own } from '../../shared/screen/page.tsx'
import { N } from '../../shared/screen/say.tsx'
import type { CaseRow, CasesPage } from '../../shared/wire/cases.ts'
import { sharedWords } from '../desk/words.ts'
import { Left } from './left.tsx'
import type { CasesModel } from './model.ts'
import { caseWords } from './words.ts'

const columns = ['left', 'case', 'state', 'todo', 'holder', 'received'] as const

/** One page of cases. The whole of a department's list has no column for what it is not asked to do. */
export function Rows({ model, page }: { model: CasesModel; page: CasesPage }) {
  const words = caseWords(model.language.value)
  const hasWork = page.rows.some(({ review }) => review !== null)
  const shown = columns.filter((column) => hasWork || (column !== 'todo' && column !== 'holder'))
  return (
    <div class="office-rows cases-rows">
      <table>
        <thead>
          <tr>
            {shown.map((column) => (
              <th key={column} scope="col">
                {words.say(`column-${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {page.rows.map((row) => (
            <Row key={`${row.no} ${row.review?.id ?? ''} ${row.review?.kind ?? ''}`} model={model} row={row} hasWork={hasWork} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ model, row, hasWork }: { model: CasesModel; row: CaseRow; hasWork: boolean }) {
  const language = model.language.value
  const words = caseWords(language)
  const { hm, date } = model.times.value
  return (
    <tr data-no={row.no} data-light={row.light}>
      <td>
        <Left model={model} light={row.light} daysLeft={row.daysLeft} />
        {row.due === null ? null : <small>{words.say('due-on', { day: <N>{row.due}</N> })}</small>}
      </td>
      <th scope="row">
        <a
          href={`#case/${row.no}`}
          onClick={(event) => {
            event.preventDefault()
            model.go({ page: 'case', no: row.no })
          }}
        >
          <Own text={row.item.names} language={language} />
        </a>
        <small>
          <N>{row.no}</N>
          {row.isPackage ? <> · {words.say('is-package')}</> : null}
        </small>
      </th>
      <td>
        {words.say(`state-${row.state}`)}
        {row.supervision > 0 ? <b class="cases-supervised">{words.say('supervised-count', { n: row.supervision })}</b> : null}
      </td>
      {hasWork ? <td>{row.review === null ? null : words.say(`todo-${row.review.kind}`)}</td> : null}
      {hasWork ? <td>{row.review === null ? null : <Holder model={model} review={row.review} />}</td> : null}
      <td>
        <N>
          {date(row.receivedAt)} {hm(row.receivedAt)}
        </N>
      </td>
    </tr>
  )
}

function Holder({ model, review }: { model: CasesModel; review: NonNullable<CaseRow['review']> }) {
  const language = model.language.value
  const words = caseWords(language)
  if (review.kind === 'decide') return null
  if (review.taken === null) return <em class="cases-nobody">{words.say('nobody-has')}</em>
  const { username, staffNo } = review.taken
  if (username === model.me.username) return <b>{words.say('i-have')}</b>
  const who = sharedWords(language).desk.say('staff-no', { no: <N>{staffNo}</N> })
  const isForThem = model.absences.value?.standsInFor.some((person) => person.username === username) === true
  return isForThem ? <b>{words.say('i-stand-in', { who })}</b> : who
}
