import type { ComponentChildren } from 'preact'
import { render } from 'preact-render-to-string'
import type { Language } from '../../shared/language/languages.ts'
import { results as catalogue } from '../../shared/language/messages/results.ts'
import type { ResultsWord } from '../../shared/language/results/words.ts'
import { Icon } from '../../shared/screen/icon.tsx'
import { Own } from '../../shared/screen/page.tsx'
import { N, speaker } from '../../shared/screen/say.tsx'
import type { PublicResult, PublicResults, ResultSums } from '../../shared/wire/results.ts'
import type { PublicView } from '../../shared/wire/views.ts'
import { monthAfter } from '../result-month.ts'
import { Around, type Page } from './around.tsx'
import { titled } from './lists.tsx'
import { Cell, Heads, Pages } from './tables.tsx'

export const resultsPath = '/results'
export const resultsWords = (language: Language) => speaker(catalogue[language], language)

/** What the page of results is drawn from. */
export interface ResultsHere {
  readonly language: Language
  readonly view: PublicView
  /** `2026-11`. */
  readonly thisMonth: string
  readonly results: PublicResults
}

/** 办理结果公开 (S44): what was decided in a month, by item and case by case, and whether the promise was kept. */
export function resultsPage(here: ResultsHere): Page {
  const { language, view, results } = here
  const { say, plain } = resultsWords(language)
  const html = (
    <Around language={language} hall={view.hall} path={resultsPath}>
      <div class="charges results">
        <h1>{say('title')}</h1>
        <p>{say('intro')}</p>
        <Months {...here} />
        {results.sum.decided === 0 ? (
          <p class="state charges-none" data-state="ok">
            <span>{say('none')}</span>
          </p>
        ) : (
          <>
            <Sum {...here} />
            <ByItem {...here} />
            <Each {...here} />
          </>
        )}
        <p class="charges-quiet">
          {say('private')} {say('differs', { phone: <N>{view.hall.phones.complaints}</N> })}
        </p>
      </div>
    </Around>
  )
  const title = titled(plain('title'), language, view)
  return { language, title, description: plain('intro'), path: resultsPath, html: render(html) }
}

function Months({ language, thisMonth, results: { month } }: ResultsHere) {
  const { say } = resultsWords(language)
  const link = (count: 1 | -1, word: 'earlier' | 'later') => (
    <a class="key" rel={count < 0 ? 'prev' : 'next'} href={`/site/${language}${resultsPath}?month=${monthAfter(month, count)}`}>
      {say(word)}
    </a>
  )
  return (
    <nav class="charges-pages">
      {link(-1, 'earlier')}
      <b>
        <N>{month}</N>
      </b>
      {month < thisMonth ? link(1, 'later') : null}
    </nav>
  )
}

const figures = [
  ['decided', 'decided'],
  ['granted', 'grant'],
  ['denied', 'deny'],
  ['partly', 'partly'],
  ['refused', 'refused'],
] as const satisfies readonly (readonly [ResultsWord, keyof ResultSums])[]

function Sum({ language, results: { sum } }: ResultsHere) {
  const { say } = resultsWords(language)
  const figure = (word: ResultsWord, value: ComponentChildren) => (
    <div key={word} data-figure={word}>
      <dt>{say(word)}</dt>
      <dd>
        <b>{value}</b>
      </dd>
    </div>
  )
  return (
    <section class="charges-sum">
      <dl>
        {figures.flatMap(([word, of]) => (sum[of] === 0 && word !== 'decided' ? [] : [figure(word, <N>{sum[of]}</N>)]))}
        {figure('kept', <Kept sums={sum} language={language} />)}
        {figure('median', <Median sums={sum} language={language} />)}
      </dl>
    </section>
  )
}

interface Of {
  readonly sums: ResultSums
  readonly language: Language
}
const Kept = ({ sums: { kept, promised }, language }: Of) =>
  resultsWords(language).say('kept-of', { kept: <N>{kept}</N>, promised: <N>{promised}</N> })
function Median({ sums: { medianDays }, language }: Of) {
  const { say } = resultsWords(language)
  if (medianDays === null) return say('no-days')
  return medianDays === 0 ? say('same-day') : say('n-days', { n: medianDays })
}

const Item = ({ item, language }: { item: PublicResult['item']; language: Language }) =>
  item === null ? (
    <span class="charges-quiet">{resultsWords(language).say('few')}</span>
  ) : (
    <a href={`/site/${language}/guides/${item.code}`}>
      <Own text={item.names} language={language} />
    </a>
  )

function ByItem({ language, results: { items } }: ResultsHere) {
  const words = resultsWords(language)
  const { say } = words
  return (
    <section aria-labelledby="results-items">
      <h2 id="results-items">{say('by-item')}</h2>
      <table class="charges-table">
        <Heads words={words} heads={['head-item', ...figures.map(([word]) => word), 'kept', 'median']} />
        <tbody>
          {items.map(({ item, ...sums }) => (
            <tr key={item?.code ?? ''} data-item={item?.code}>
              <th scope="row">
                <Item item={item} language={language} />
              </th>
              {figures.map(([word, of]) => (
                <Cell key={word} words={words} head={word}>
                  <N>{sums[of]}</N>
                </Cell>
              ))}
              <Cell words={words} head="kept">
                <Kept sums={sums} language={language} />
              </Cell>
              <Cell words={words} head="median">
                <Median sums={sums} language={language} />
              </Cell>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Each({ language, results }: ResultsHere) {
  const words = resultsWords(language)
  const { say } = words
  const heads = ['head-item', 'head-department', 'head-tail', 'head-received', 'head-decided', 'head-result', 'head-promised'] as const
  return (
    <section aria-labelledby="results-each">
      <h2 id="results-each">{say('each')}</h2>
      <table class="charges-table">
        <Heads words={words} heads={heads} />
        <tbody>
          {results.rows.map((row) => (
            <Row key={`${row.decided} ${row.received} ${row.tail}`} row={row} language={language} />
          ))}
        </tbody>
      </table>
      <Pages
        words={words}
        page={results.page}
        pages={results.pages}
        href={(page) => `/site/${language}${resultsPath}?month=${results.month}&page=${page}`}
      />
      <a class="key" href={`/api/export/results.csv?month=${results.month}`} download>
        <Icon name="download" />
        {say('csv')}
      </a>
    </section>
  )
}

function Row({ row, language }: { row: PublicResult; language: Language }) {
  const words = resultsWords(language)
  const { say } = words
  return (
    <tr data-result={row.result}>
      <th scope="row">
        <Item item={row.item} language={language} />
      </th>
      <Cell words={words} head="head-department">
        <Own text={row.department} language={language} />
      </Cell>
      {(
        [
          ['head-tail', row.tail],
          ['head-received', row.received],
          ['head-decided', row.decided],
        ] as const
      ).map(([head, value]) => (
        <Cell key={head} words={words} head={head}>
          <N>{value}</N>
        </Cell>
      ))}
      <Cell words={words} head="head-result">
        {say(`result-${row.result}`)}
      </Cell>
      <Cell words={words} head="head-promised">
        {row.promised === null ? (
          say('no-days')
        ) : (
          <span class="state" data-state={row.kept === true ? 'ok' : 'warn'}>
            <N>{row.promised}</N> {say(row.kept === true ? 'on-time' : 'late')}
          </span>
        )}
      </Cell>
    </tr>
  )
}
