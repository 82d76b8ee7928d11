import { render } from 'preact-render-to-string'
import type { Group } from '../../shared/guide/guide.ts'
import type { Language } from '../../shared/language/languages.ts'
import { textIn } from '../../shared/language/text.ts'
import { hallTime } from '../../shared/screen/clock.ts'
import { GuideColumn } from '../../shared/screen/guide/guide-page.tsx'
import { Hours, SampleNote } from '../../shared/screen/guide/parts.tsx'
import { guideWords } from '../../shared/screen/guide/shown.ts'
import { Own } from '../../shared/screen/page.tsx'
import { N } from '../../shared/screen/say.tsx'
import type { PublishedGuide } from '../../shared/wire/content.ts'
import { Around, saySite, type Page } from './around.tsx'
import { popularFirst, sortedBy, type Sorted } from './groups.ts'
import { shortened, titled, type Here } from './lists.tsx'

/** Which content a book is made of. */
export interface Edition {
  readonly version: number
  /** Of its last change. Server time, ms. */
  readonly at: number
  /** Where the newest is found. */
  readonly host: string
}

/** The shelf: one book for each department. */
export function booksPage({ language, view, groups, guides }: Here): Page {
  const say = saySite(language)
  const path = '/book'
  const html = (
    <Around language={language} hall={view.hall} path={path}>
      <h1>{say.say('book-title')}</h1>
      <p>{say.say('book-about')}</p>
      <p class="site-quiet">{say.say('book-print')}</p>
      <ul class="site-list">
        {sortedBy('departments', groups, guides).map((department) => (
          <li key={department.id}>
            <a href={`/site/${language}/book/${department.id}`}>
              <Own text={department.name} language={language} as="b" />
              <span class="site-facts">
                <span>{say.say('book-guides', { n: department.guides.length })}</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </Around>
  )
  return {
    language,
    title: titled(say.plain('book-title'), language, view),
    description: say.plain('book-about'),
    path,
    html: render(html),
  }
}

/** 《政务公开指南》 (S05) of one department, whole, as it is printed: A4, with page numbers from the style sheet. */
export function bookPage(here: Here, department: Sorted, edition: Edition): Page {
  const { language, view } = here
  const say = saySite(language)
  const path = `/book/${department.id}`
  const guides = popularFirst(department.guides)
  const html = (
    <main class="book" id="main">
      <nav class="site-parts">
        <a href={`/site/${language}/book`}>{say.say('book')}</a>
        <button type="button" class="key key-go" id="print" hidden>
          {say.say('print')}
        </button>
        <span class="site-quiet">{say.say('book-print')}</span>
      </nav>
      <Cover here={here} department={department} edition={edition} />
      <Contents guides={guides} language={language} />
      {guides.map((published, at) => (
        <section key={published.guide.code} class="book-guide" id={chapterOf(published)}>
          <p class="book-number">
            <N>{at + 1}</N>
          </p>
          <GuideColumn shown={shownIn(here, published)} department={department.name} prefix={`${chapterOf(published)}-`} />
        </section>
      ))}
      <Index guides={guides} language={language} />
      <Imprint here={here} department={department} edition={edition} />
    </main>
  )
  const title = titled(`${say.plain('book-title')} · ${textIn(department.name, language)}`, language, view)
  const names = guides.map(({ guide }) => textIn(guide.name, language)).join(' · ')
  return { language, title, description: shortened(names), path, html: render(html), modified: edition.at }
}

const chapterOf = ({ guide }: PublishedGuide) => `guide-${guide.code}`

const shownIn = ({ language, view, day }: Here, published: PublishedGuide) => ({
  ...published,
  asOf: null,
  hall: view.hall,
  language,
  day,
  answers: {},
  ticks: new Set<string>(),
})

interface PartProps {
  here: Here
  department: Group | Sorted
  edition: Edition
}

function Cover({ here: { language, view }, department, edition }: PartProps) {
  const say = saySite(language)
  return (
    <section class="book-cover">
      <div class="band" />
      <Own text={view.hall.name} language={language} as="p" class="plate" />
      <h1>{say.say('book-title')}</h1>
      <Own text={department.name} language={language} as="p" class="book-department" />
      <EditionLine edition={edition} timeZone={view.hall.timeZone} language={language} />
    </section>
  )
}

function EditionLine({ edition, timeZone, language }: { edition: Edition; timeZone: string; language: Language }) {
  const say = saySite(language)
  return (
    <p>
      {say.say('book-version', { n: edition.version })} ·{' '}
      {say.say('book-date', { time: <N>{hallTime(timeZone, 'en').date(edition.at)}</N> })}
    </p>
  )
}

function Contents({ guides, language }: { guides: readonly PublishedGuide[]; language: Language }) {
  return (
    <nav class="book-contents" aria-labelledby="contents">
      <h2 id="contents">{saySite(language).say('contents')}</h2>
      <ol>
        {guides.map((published) => (
          <li key={published.guide.code}>
            <a href={`#${chapterOf(published)}`}>
              <Own text={published.guide.name} language={language} />
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** By official name and by what people call it, in the order of the language. */
function Index({ guides, language }: { guides: readonly PublishedGuide[]; language: Language }) {
  const collator = new Intl.Collator(language === 'kk-Arab' ? 'kk' : language)
  const names = guides.flatMap((published, at) => {
    const own = textIn(published.guide.name, language)
    const words = language === 'zh' ? published.guide.words.filter((word) => word !== own) : []
    return [own, ...words].map((name) => ({ name, published, number: at + 1 }))
  })
  return (
    <section class="book-index" aria-labelledby="index">
      <h2 id="index">{saySite(language).say('book-index')}</h2>
      <ul>
        {names
          .toSorted((one, other) => collator.compare(one.name, other.name))
          .map(({ name, published, number }) => (
            <li key={`${published.guide.code} ${name}`}>
              <a href={`#${chapterOf(published)}`}>
                <span>{name}</span>
                <N>{number}</N>
              </a>
            </li>
          ))}
      </ul>
    </section>
  )
}

/** What the book is worth, and whom to call. */
function Imprint({ here: { language, view }, edition }: PartProps) {
  const say = saySite(language)
  const words = guideWords(language)
  const { hall } = view
  return (
    <section class="book-imprint" aria-labelledby="imprint">
      <h2 id="imprint">{say.say('imprint')}</h2>
      <Own text={hall.name} language={language} as="p" />
      <EditionLine edition={edition} timeZone={hall.timeZone} language={language} />
      <p>{say.say('book-check', { host: <N>{edition.host}</N> })}</p>
      {language === 'zh' ? null : (
        <p>
          <span class="g-mark">{words.say('mark-draft')}</span> {words.say('mark-draft-text')}
        </p>
      )}
      <SampleNote language={language} />
      <Hours hall={hall} language={language} />
      <p>{say.say('phones', { enquiry: <N>{hall.phones.enquiry}</N>, complaints: <N>{hall.phones.complaints}</N> })}</p>
    </section>
  )
}
