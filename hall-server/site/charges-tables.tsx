import type { ComponentChildren } from 'preact'
import type { Language } from '../../shared/language/languages.ts'
import { textIn, type Text } from '../../shared/language/text.ts'
import { yuanOf } from '../../shared/screen/guide/facts.ts'
import { Icon } from '../../shared/screen/icon.tsx'
import { N } from '../../shared/screen/say.tsx'
import type { PublicEntry } from '../../shared/wire/charges.ts'
import { chargesPath, chargesQuery, chargesWords, type ChargesHere } from './charges-here.ts'

type Head =
  | 'head-item'
  | 'head-count'
  | 'head-published'
  | 'head-charged'
  | 'head-exempted'
  | 'head-cancelled'
  | 'head-day'
  | 'head-receipt'
  | 'head-why'

const Heads = ({ language, heads }: { language: Language; heads: readonly Head[] }) => (
  <thead>
    <tr>
      {heads.map((head) => (
        <th key={head} scope="col" class={sums.has(head) ? 'charges-n' : undefined}>
          {chargesWords(language).say(head)}
        </th>
      ))}
    </tr>
  </thead>
)
const sums: ReadonlySet<Head> = new Set(['head-count', 'head-published', 'head-charged', 'head-exempted', 'head-cancelled'])

/** A cell that says its heading itself where the table is too narrow for one. */
const Cell = ({ language, head, children }: { language: Language; head: Head; children: ComponentChildren }) => (
  <td data-head={chargesWords(language).plain(head)} class={sums.has(head) ? 'charges-n' : undefined}>
    {children}
  </td>
)
const Yuan = ({ fen }: { fen: number }) => <N>{yuanOf(fen)}</N>

const ItemLink = ({ item, language }: { item: { code: string; names: Text }; language: Language }) => (
  <a href={`/site/${language}/guides/${item.code}#fees`}>{textIn(item.names, language)}</a>
)

/** Most charged first. */
export function ByItem({ language, charges: { items } }: ChargesHere) {
  const { say } = chargesWords(language)
  const heads = ['head-item', 'head-count', 'head-published', 'head-charged', 'head-exempted', 'head-cancelled'] as const
  return (
    <section aria-labelledby="charges-items">
      <h2 id="charges-items">{say('by-item')}</h2>
      <table class="charges-table">
        <Heads language={language} heads={heads} />
        <tbody>
          {items.map(({ item, charges, published, charged, exemptions, cancelled }) => (
            <tr key={item.code} data-item={item.code}>
              <th scope="row">
                <ItemLink item={item} language={language} />
              </th>
              <Cell language={language} head="head-count">
                <N>{charges}</N>
              </Cell>
              {[published, charged, exemptions.reduce((sum, { fen }) => sum + fen, 0), cancelled].map((fen, at) => (
                <Cell key={at} language={language} head={heads[at + 2] ?? 'head-charged'}>
                  <Yuan fen={fen} />
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Every charge and every counter-entry. */
export function Entries(here: ChargesHere) {
  const { language, charges } = here
  const { say } = chargesWords(language)
  const { from, to, item } = charges
  return (
    <section aria-labelledby="charges-each">
      <h2 id="charges-each">{say('each')}</h2>
      <table class="charges-table">
        <Heads language={language} heads={['head-day', 'head-receipt', 'head-item', 'head-published', 'head-charged', 'head-why']} />
        <tbody>
          {charges.entries.map((entry) => (
            <Entry key={`${entry.kind} ${entry.day} ${entry.receipt} ${entry.item.code}`} entry={entry} language={language} />
          ))}
        </tbody>
      </table>
      <Pages {...here} />
      <a class="key" href={`/api/export/charges.csv?${chargesQuery({ from, to, item })}`} download>
        <Icon name="download" />
        {say('csv')}
      </a>
    </section>
  )
}

function Entry({
  entry: { kind, day, receipt, takesBack, item, published, charged, exemptions },
  language,
}: {
  entry: PublicEntry
  language: Language
}) {
  const { say } = chargesWords(language)
  return (
    <tr data-kind={kind}>
      <Cell language={language} head="head-day">
        <N>{day}</N>
      </Cell>
      <Cell language={language} head="head-receipt">
        <N>{receipt}</N>
        {takesBack === null ? null : (
          <>
            {' '}
            <span class="charges-back">{say('takes-back', { receipt: <N>{takesBack}</N> })}</span>
          </>
        )}
      </Cell>
      <th scope="row">
        <ItemLink item={item} language={language} />
      </th>
      <Cell language={language} head="head-published">
        {kind === 'charged' ? <Yuan fen={published} /> : <N>—</N>}
      </Cell>
      <Cell language={language} head="head-charged">
        {kind === 'charged' ? null : <span class="charges-back">{say('head-cancelled')} </span>}
        <Yuan fen={charged} />
      </Cell>
      <Cell language={language} head="head-why">
        {kind === 'cancelled' || exemptions.length === 0 ? <N>—</N> : exemptions.map(({ names }) => textIn(names, language)).join(' · ')}
      </Cell>
    </tr>
  )
}

function Pages({ language, charges: { page, pages, from, to, item } }: ChargesHere) {
  const { say } = chargesWords(language)
  if (pages === 1) return null
  const link = (to_: number, word: 'newer' | 'older') => (
    <a
      class="key"
      rel={word === 'newer' ? 'prev' : 'next'}
      href={`/site/${language}${chargesPath}?${chargesQuery({ from, to, item, page: to_ })}`}
    >
      {say(word)}
    </a>
  )
  return (
    <nav class="charges-pages">
      {page > 1 ? link(page - 1, 'newer') : null}
      <span>{say('page-of', { page: <N>{page}</N>, pages: <N>{pages}</N> })}</span>
      {page < pages ? link(page + 1, 'older') : null}
    </nav>
  )
}
