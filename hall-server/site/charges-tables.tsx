import type { Language } from '../../shared/language/languages.ts'
import { textIn, type Text } from '../../shared/language/text.ts'
import { yuanOf } from '../../shared/screen/guide/facts.ts'
import { Icon } from '../../shared/screen/icon.tsx'
import { N } from '../../shared/screen/say.tsx'
import type { PublicEntry } from '../../shared/wire/charges.ts'
import { Cell, Heads, Pages } from './tables.tsx'
import { chargesPath, chargesQuery, chargesWords, type ChargesHere } from './charges-here.ts'

const sums: ReadonlySet<string> = new Set(['head-count', 'head-published', 'head-charged', 'head-exempted', 'head-cancelled'])
const Yuan = ({ fen }: { fen: number }) => <N>{yuanOf(fen)}</N>

const ItemLink = ({ item, language }: { item: { code: string; names: Text }; language: Language }) => (
  <a href={`/site/${language}/guides/${item.code}#fees`}>{textIn(item.names, language)}</a>
)

/** Most charged first. */
export function ByItem({ language, charges: { items } }: ChargesHere) {
  const words = chargesWords(language)
  const { say } = words
  const heads = ['head-item', 'head-count', 'head-published', 'head-charged', 'head-exempted', 'head-cancelled'] as const
  return (
    <section aria-labelledby="charges-items">
      <h2 id="charges-items">{say('by-item')}</h2>
      <table class="charges-table">
        <Heads words={words} sums={sums} heads={heads} />
        <tbody>
          {items.map(({ item, charges, published, charged, exemptions, cancelled }) => (
            <tr key={item.code} data-item={item.code}>
              <th scope="row">
                <ItemLink item={item} language={language} />
              </th>
              <Cell words={words} head="head-count" isSum>
                <N>{charges}</N>
              </Cell>
              {[published, charged, exemptions.reduce((sum, { fen }) => sum + fen, 0), cancelled].map((fen, at) => (
                <Cell key={at} words={words} head={heads[at + 2] ?? 'head-charged'} isSum>
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
export function Entries({ language, charges }: ChargesHere) {
  const words = chargesWords(language)
  const { say } = words
  const { from, to, item } = charges
  return (
    <section aria-labelledby="charges-each">
      <h2 id="charges-each">{say('each')}</h2>
      <table class="charges-table">
        <Heads words={words} sums={sums} heads={['head-day', 'head-receipt', 'head-item', 'head-published', 'head-charged', 'head-why']} />
        <tbody>
          {charges.entries.map((entry) => (
            <Entry key={`${entry.kind} ${entry.day} ${entry.receipt} ${entry.item.code}`} entry={entry} language={language} />
          ))}
        </tbody>
      </table>
      <Pages
        words={words}
        page={charges.page}
        pages={charges.pages}
        href={(page) => `/site/${language}${chargesPath}?${chargesQuery({ from, to, item, page })}`}
      />
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
  const words = chargesWords(language)
  const { say } = words
  return (
    <tr data-kind={kind}>
      <Cell words={words} head="head-day">
        <N>{day}</N>
      </Cell>
      <Cell words={words} head="head-receipt">
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
      <Cell words={words} head="head-published" isSum>
        {kind === 'charged' ? <Yuan fen={published} /> : <N>—</N>}
      </Cell>
      <Cell words={words} head="head-charged" isSum>
        {kind === 'charged' ? null : <span class="charges-back">{say('head-cancelled')} </span>}
        <Yuan fen={charged} />
      </Cell>
      <Cell words={words} head="head-why">
        {kind === 'cancelled' || exemptions.length === 0 ? <N>—</N> : exemptions.map(({ names }) => textIn(names, language)).join(' · ')}
      </Cell>
    </tr>
  )
}
