import { hallTime } from '../../shared/screen/clock.ts'
import { Own } from '../../shared/screen/page.tsx'
import { N } from '../../shared/screen/say.tsx'
import type { RecordRow } from '../../shared/wire/content.ts'
import { mayEdit } from '../../shared/wire/office-roles.ts'
import { officeWords } from './editor/words.ts'
import { FilterBar } from './filter-bar.tsx'
import { fits } from './filter.ts'
import type { OfficeModel } from './model.ts'
import type { Filters } from './place.ts'
import { StateMark } from './state-mark.tsx'

/** Every record, or with `filters` null what waits for me; the one changed last first. */
export function List({ model, filters }: { model: OfficeModel; filters: Filters | null }) {
  const words = officeWords(model.language.value)
  const all = model.rows.value
  if (all === null) return <p class="office-wait">{words.say('loading')}</p>
  const rows = filters === null ? model.mine.value : all.rows.filter((row) => fits(row, filters))
  return (
    <section class="office-list">
      {filters === null ? null : (
        <div class="office-head">
          <FilterBar model={model} filters={filters} />
          <span class="office-count">{words.say('count-shown', { n: rows.length })}</span>
          {mayEdit(model.me.role) ? (
            <button type="button" class="key key-go" data-act="new" onClick={() => model.go({ page: 'new' })}>
              {words.say('new')}
            </button>
          ) : null}
        </div>
      )}
      {rows.length === 0 ? (
        <p class="office-none">{words.say(filters === null ? 'none-mine' : 'none-here')}</p>
      ) : (
        <Rows model={model} rows={rows} />
      )}
    </section>
  )
}

const columns = ['column-name', 'column-state', 'column-whole', 'column-faults', 'column-reports', 'column-changed'] as const

function Rows({ model, rows }: { model: OfficeModel; rows: readonly RecordRow[] }) {
  const words = officeWords(model.language.value)
  return (
    <div class="office-rows">
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {words.say(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={`${row.kind} ${row.code}`} model={model} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ model, row }: { model: OfficeModel; row: RecordRow }) {
  const language = model.language.value
  const words = officeWords(language)
  const { hm, date } = hallTime(model.hall.value?.hall.timeZone ?? 'Asia/Shanghai', 'en')
  const { blocking, warning } = row.faults
  return (
    <tr data-code={row.code}>
      <th scope="row">
        <a
          href={`#record/${row.kind}/${row.code}`}
          onClick={(event) => {
            event.preventDefault()
            model.go({ page: 'record', key: { kind: row.kind, code: row.code } })
          }}
        >
          <Own text={row.name} language={language} />
        </a>
        <small>
          {words.say(`kind-${row.kind}`)} · <N>{row.code}</N>
          {row.owner === null ? null : <> · {row.owner}</>}
        </small>
      </th>
      <td>
        <StateMark row={row} language={language} />
      </td>
      <td>
        <meter min={0} max={100} low={60} high={90} optimum={100} value={row.completeness} aria-label={words.plain('column-whole')} />{' '}
        <N>{row.completeness}</N>
      </td>
      <td>
        {blocking > 0 ? (
          <b class="ed-count" data-weight="blocking">
            {blocking}
          </b>
        ) : null}{' '}
        {warning > 0 ? <b class="ed-count">{warning}</b> : null}
      </td>
      <td>{row.reports > 0 ? <b class="n">{row.reports}</b> : null}</td>
      <td>
        <N>
          {date(row.changedAt)} {hm(row.changedAt)}
        </N>{' '}
        <small>{row.changedBy ?? words.say('by-server')}</small>
      </td>
    </tr>
  )
}
