import type { ComponentChildren } from 'preact'
import type { Line, Section, Sentence, Value } from '../core/case/views/paper-model.ts'
import { yuanOf } from '../../shared/screen/guide/facts.ts'
import type { Language } from '../../shared/language/languages.ts'
import { sentence as worded } from '../../shared/language/message.ts'
import { papers as words } from '../../shared/language/messages/papers.ts'
import { nested } from '../../shared/language/nested.ts'
import { Own } from '../../shared/screen/page.tsx'
import { N, speaker } from '../../shared/screen/say.tsx'

export const sayPaper = (language: Language) => speaker(words[language], language)

/** Languages whose calendar Node's Intl may not have keep the day as it is written everywhere. */
const withCalendar: readonly Language[] = ['zh', 'en', 'ru']

/** A day of the hall, `2026-11-23`, as the language writes it. */
export function DayOf({ day, language }: { day: string; language: Language }) {
  if (!withCalendar.includes(language)) return <N>{day}</N>
  // A date alone is read as midnight UTC: UTC writes that same date.
  const written = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day))
  // Russian shortens the year with a full stop, which at the end of a sentence would stand twice.
  return <bdi>{written.replace(/ г\.$/u, ' года')}</bdi>
}

/** What stands in a place of a sentence, in one language. */
export function Said({ value, language }: { value: Value; language: Language }) {
  if (typeof value === 'number') return <N>{value}</N>
  if ('text' in value) return <Own text={value.text} language={language} />
  if ('texts' in value)
    return <>{value.texts.map((text, at) => [at === 0 ? '' : joint[language], <Own text={text} language={language} />])}</>
  if ('day' in value) return <DayOf day={value.day} language={language} />
  if ('fen' in value) return <N>{yuanOf(value.fen)}</N>
  if ('code' in value) return <N>{value.code}</N>
  return <Sentenced sentence={value} language={language} />
}
const joint: Readonly<Record<Language, string>> = { zh: '、', ug: '، ', en: ', ', ru: ', ', 'kk-Arab': '، ' }

export function Sentenced({ sentence, language }: { sentence: Sentence; language: Language }) {
  const text = worded(words[language][sentence.word], language, undefined)
  const inQuotes = (name: string) => text.includes(`“{${name}}”`) || text.includes(`«{${name}}»`)
  const places: Record<string, ComponentChildren> = {}
  for (const [name, value] of Object.entries(sentence.with ?? {}))
    // A count stays a number: it chooses the plural form.
    places[name] = typeof value === 'number' ? value : <Said value={inQuotes(name) ? unquoted(value) : value} language={language} />
  return sayPaper(language).say(sentence.word, places)
}

/** Where the sentence sets it in quotation marks. */
const unquoted = (value: Exclude<Value, number>): Value => ('text' in value ? { text: nested(value.text) } : value)

export const LineOf = ({ line, language }: { line: Line; language: Language }) =>
  'word' in line ? <Sentenced sentence={line} language={language} /> : <Own text={line.text} language={language} />

export function SectionOf({ section: { title, lines, entries }, language }: { section: Section; language: Language }) {
  return (
    <section data-about={title.word}>
      <h3>
        <Sentenced sentence={title} language={language} />
      </h3>
      {lines.map((line) => (
        <p>
          <LineOf line={line} language={language} />
        </p>
      ))}
      {entries.length === 0 ? null : (
        <ol>
          {entries.map(({ head, lines: under }) => (
            <li>
              <Own text={head} language={language} as="b" />
              {under.map((line) => [' · ', <LineOf line={line} language={language} />])}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
