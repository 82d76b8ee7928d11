import { render } from 'preact-render-to-string'
import type { Group } from '../../shared/guide/guide.ts'
import type { Language } from '../../shared/language/languages.ts'
import { textIn } from '../../shared/language/text.ts'
import { hallTime } from '../../shared/screen/clock.ts'
import { GuideColumn } from '../../shared/screen/guide/guide-page.tsx'
import { Hours } from '../../shared/screen/guide/parts.tsx'
import type { GuideHall, Shown } from '../../shared/screen/guide/shown.ts'
import { Own } from '../../shared/screen/page.tsx'
import { N } from '../../shared/screen/say.tsx'
import { Around, saySite, type Page } from './around.tsx'

/** 《政务公开指南》 (S05): which books there are. */
export function booksPage(language: Language, hall: GuideHall, departments: readonly Group[]): Page {
  const say = saySite(language)
  const html = (
    <Around language={language} hall={hall} path="/book">
      <h1>{say.say('book')}</h1>
      <p>{say.say('book-about')}</p>
      <ul class="site-list">
        {departments.map(({ id, name }) => (
          <li key={id}>
            <a href={`/site/${language}/book/${id}`}>
              <Own text={name} language={language} />
            </a>
          </li>
        ))}
      </ul>
    </Around>
  )
  return { language, title: say.plain('book'), description: say.plain('book-about'), path: '/book', html: render(html) }
}

/** One department's guides as a book for A4: title page, contents, each guide from a page of its own, imprint. Printed by the browser. */
export function bookPage(
  hall: GuideHall,
  department: Group,
  language: Language,
  guides: readonly Shown[],
  imprint: { version: number; at: number },
): Page {
  const say = saySite(language)
  const title = `${textIn(department.name, language)} · ${say.plain('book')}`
  const { date } = hallTime(hall.timeZone, 'en')
  const html = (
    <article class="book">
      <header class="book-title">
        <Own text={hall.name} language={language} as="p" />
        <h1>
          <Own text={department.name} language={language} />
        </h1>
        <p>{say.say('book')}</p>
        <Hours hall={hall} language={language} />
        <p>{say.say('phones', { enquiry: <N>{hall.phones.enquiry}</N>, complaints: <N>{hall.phones.complaints}</N> })}</p>
        <p>{say.say('book-imprint', { version: imprint.version, date: <N>{date(imprint.at)}</N> })}</p>
      </header>
      <nav class="book-contents" aria-label={say.plain('book-contents')}>
        <h2>{say.say('book-contents')}</h2>
        <ol>
          {guides.map(({ guide }) => (
            <li key={guide.code}>
              <a href={`#g-${guide.code}`}>
                <Own text={guide.name} language={language} />
              </a>
            </li>
          ))}
        </ol>
      </nav>
      {guides.map((shown) => (
        <section key={shown.guide.code} class="book-guide" id={`g-${shown.guide.code}`}>
          <GuideColumn shown={shown} department={department.name} />
        </section>
      ))}
    </article>
  )
  return { language, title, description: say.plain('book-about'), path: `/book/${department.id}`, html: render(html) }
}
