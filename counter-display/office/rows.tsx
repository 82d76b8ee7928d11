import { useLayoutEffect, useRef } from 'preact/hooks'
import type { DeskLanguage } from '../../shared/screen/desk-language.ts'
import { Own } from '../../shared/screen/page.tsx'
import { N } from '../../shared/screen/say.tsx'
import type { RecordRow } from '../../shared/wire/content.ts'
import { faultText, officeWords } from './editor/words.ts'
import { orderOf, orders, type Order } from './filter.ts'
import type { OfficeModel } from './model.ts'
import { hashOf, type Filters } from './place.ts'
import { StateMark } from './state-mark.tsx'

interface Face {
  model: OfficeModel
  rows: readonly RecordRow[]
  /** Null: the order is given. */
  filters: Filters | null
}

const columns: readonly (Order | 'state')[] = ['name', 'state', ...orders.filter((order) => order !== 'name')]

export function Rows({ model, rows, filters }: Face) {
  const words = officeWords(model.language.value)
  const box = useRef<HTMLDivElement>(null)
  useScrollKept(box, filters === null ? null : hashOf({ page: 'list', filters }), model.scrolled)
  return (
    <div class="office-rows office-listed" ref={box}>
      <table>
        <colgroup>
          {columns.map((column) => (
            <col key={column} data-column={column} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map((column) =>
              column === 'state' || filters === null ? (
                <th key={column} scope="col">
                  {words.say(`column-${column}`)}
                </th>
              ) : (
                <Ordering key={column} model={model} order={column} filters={filters} />
              ),
            )}
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

/** Coming back from a record, one is where one left the list. */
function useScrollKept(box: { current: HTMLElement | null }, hash: string | null, kept: Map<string, number>) {
  useLayoutEffect(() => {
    const element = box.current
    if (element === null || hash === null) return
    element.scrollTop = kept.get(hash) ?? 0
    const keep = () => kept.set(hash, element.scrollTop)
    element.addEventListener('scroll', keep, { passive: true })
    return () => element.removeEventListener('scroll', keep)
  }, [hash])
}

function Ordering({ model, order, filters }: { model: OfficeModel; order: Order; filters: Filters }) {
  const words = officeWords(model.language.value)
  const isBy = orderOf(filters) === order
  const way = order === 'name' || order === 'whole' ? 'ascending' : 'descending'
  return (
    <th scope="col" aria-sort={isBy ? way : 'none'}>
      <button
        type="button"
        class="office-order"
        data-order={order}
        onClick={() => model.narrow({ ...filters, by: order === 'changed' ? '' : order })}
      >
        {words.say(`column-${order}`)}
      </button>
    </th>
  )
}

function Row({ model, row }: { model: OfficeModel; row: RecordRow }) {
  const language = model.language.value
  const words = officeWords(language)
  const { hm, date } = model.times.value
  const { blocking, warning } = row.faults
  const { sentBack } = row
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
        {sentBack === null ? null : (
          <small class="office-sent-back">
            {words.say('sent-back-by', { who: sentBack.by ?? words.plain('by-server'), reason: reasonOf(sentBack, language) })}
          </small>
        )}
      </th>
      <td>
        <StateMark row={row} language={language} />
      </td>
      <td>
        <span
          class="office-whole"
          role="meter"
          aria-label={words.plain('column-whole')}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={row.completeness}
          data-whole={row.completeness >= 90}
        >
          <i>
            <i style={{ inlineSize: `${row.completeness}%` }} />
          </i>
          <N>{row.completeness}</N>
        </span>
      </td>
      <td>
        {blocking > 0 ? (
          <b class="ed-count" data-weight="blocking" title={words.plain('wrong-count', { n: blocking })}>
            {blocking}
          </b>
        ) : null}{' '}
        {warning > 0 ? (
          <b class="ed-count" title={words.plain('look-count', { n: warning })}>
            {warning}
          </b>
        ) : null}
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

/** People write a reason; the server names the rule a text came to break. */
export const reasonOf = ({ by, reason }: NonNullable<RecordRow['sentBack']>, language: DeskLanguage) =>
  by === null ? faultText({ rule: reason, field: '', weight: 'blocking', values: {} }, language) : reason
