import type { Language } from '../../language/languages.ts'
import type { PublicPosting } from '../../posting/posting.ts'
import { hallTime } from '../clock.ts'
import { Own } from '../page.tsx'
import { N } from '../say.tsx'
import { mediaUrl } from '../guide/shown.ts'
import { PostingFacts } from './facts.tsx'
import { sayPosting, type ShownPosting } from './shown.ts'
import './posting.css'

/** Title, facts of its type, text, tables, stages, and whom to ask or complain to. */
export function PostingArticle({ shown, level = 'h1' }: { shown: ShownPosting; level?: 'h1' | 'h2' }) {
  const { posting, language } = shown
  const words = sayPosting(language)
  const Heading = level
  return (
    <article class="posting">
      <p class="posting-type">
        <span>{words.say(`type-${posting.details.type}`)}</span>
        {posting.namespace === 'government' ? null : <span>{words.say(`namespace-${posting.namespace}`)}</span>}
        {posting.sampleFields.length > 0 ? <span class="posting-sample">{words.say('sample')}</span> : null}
      </p>
      <Heading>
        <Own text={posting.title} language={language} />
      </Heading>
      <p class="posting-by">
        <Own text={posting.organisation} language={language} />
        <PostingDates shown={shown} />
      </p>
      {posting.summary === undefined ? null : <Own text={posting.summary} language={language} as="p" class="posting-summary" />}
      <PostingFacts posting={posting} language={language} timeZone={shown.timeZone} />
      {posting.body.map((paragraph, at) => (
        <Own key={at} text={paragraph} language={language} as="p" class="posting-text" />
      ))}
      {posting.tables.map((table, at) => (
        <PostingTable key={at} table={table} language={language} />
      ))}
      <Attachments shown={shown} />
      <Phones shown={shown} />
    </article>
  )
}

function PostingDates({ shown: { posting, since, version, language, timeZone } }: { shown: ShownPosting }) {
  const words = sayPosting(language)
  return (
    <>
      <span>{words.say('published', { date: <N>{hallTime(timeZone, 'en').date(since)}</N> })}</span>
      {version > 1 ? <span>{words.say('updated', { version })}</span> : null}
      {posting.removeOn === undefined ? null : <span>{words.say('shown-until', { date: <N>{posting.removeOn}</N> })}</span>}
    </>
  )
}

const PostingTable = ({ table, language }: { table: PublicPosting['tables'][number]; language: Language }) => (
  <div class="posting-table" role="region" tabIndex={0} aria-label={table.caption[language] ?? table.caption.zh}>
    <table>
      <caption>
        <Own text={table.caption} language={language} />
      </caption>
      <thead>
        <tr>
          {table.columns.map((column, at) => (
            <th key={at} scope="col">
              <Own text={column} language={language} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, at) => (
          <tr key={at}>
            {row.map((cell, column) => (
              <td key={column} class={isFigure(cell.zh) ? 'is-figure' : ''}>
                {isFigure(cell.zh) ? <N>{cell.zh}</N> : <Own text={cell} language={language} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

/** Figures, dates and sums stand under each other and are never turned round. */
const isFigure = (cell: string) => /^[-−+]?[\d,.\s%/:-]+$/.test(cell)

function Attachments({ shown: { posting, language } }: { shown: ShownPosting }) {
  if (posting.attachments.length === 0) return null
  return (
    <section class="posting-part">
      <h3>{sayPosting(language).say('attachments')}</h3>
      <ul>
        {posting.attachments.map(({ media, name }) => (
          <li key={media}>
            <a href={mediaUrl(media)}>
              <Own text={name} language={language} />
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Phones({ shown: { posting, language } }: { shown: ShownPosting }) {
  const words = sayPosting(language)
  const line = (key: 'enquiry' | 'complaints', phones: readonly string[]) =>
    phones.length === 0 ? null : (
      <div>
        <dt>{words.say(key)}</dt>
        <dd>
          {phones.map((phone) => (
            <a key={phone} href={`tel:${phone.replaceAll(' ', '')}`}>
              <N>{phone}</N>
            </a>
          ))}
        </dd>
      </div>
    )
  if (posting.enquiry.length + posting.supervision.length === 0) return null
  return (
    <dl class="posting-phones">
      {line('enquiry', posting.enquiry)}
      {line('complaints', posting.supervision)}
    </dl>
  )
}
