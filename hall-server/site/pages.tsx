import type { ComponentChildren } from 'preact'
import { render } from 'preact-render-to-string'
import type { Group } from '../../shared/guide/guide.ts'
import { languages, ownName, directionOf, type Language } from '../../shared/language/languages.ts'
import { site as words } from '../../shared/language/messages/site.ts'
import { textIn, type Text } from '../../shared/language/text.ts'
import { GuideColumn } from '../../shared/screen/guide/guide-page.tsx'
import type { GuideHall, Shown } from '../../shared/screen/guide/shown.ts'
import { Own } from '../../shared/screen/page.tsx'
import { N, speaker } from '../../shared/screen/say.tsx'

/** One page of the public site, ready to be put into the built page's frame. */
export interface Page {
  readonly language: Language
  readonly title: string
  readonly description: string
  /** Of the page in each language, for readers and search engines: the part after `/site/xx`. */
  readonly path: string
  readonly html: string
}
export interface ListedGuide {
  readonly code: string
  readonly name: Text
  readonly department: string
}

const sayIn = (language: Language) => speaker(words[language], language)

/** All guides by department, or those found. */
export function listPage(
  language: Language,
  hall: GuideHall,
  departments: readonly Group[],
  guides: readonly ListedGuide[],
  asked: string,
): Page {
  const say = sayIn(language)
  const title = `${say.plain('title')} · ${textIn(hall.name, language)}`
  const there = departments.filter(({ id }) => guides.some((guide) => guide.department === id))
  const html = (
    <Frame language={language} hall={hall} path="">
      <h1>{say.say('title')}</h1>
      <p>{say.say('about')}</p>
      <form class="site-search" action={`/site/${language}`} role="search">
        <input
          name="q"
          value={asked}
          maxLength={100}
          placeholder={say.plain('search-hint')}
          aria-label={say.plain('search-hint')}
          dir="auto"
        />
        <button type="submit" class="key">
          {say.say('search')}
        </button>
      </form>
      {guides.length === 0 ? <p>{say.say('none')}</p> : null}
      {there.map(({ id, name }) => (
        <section key={id}>
          <h2>
            <Own text={name} language={language} />
          </h2>
          <ul class="site-list">
            {guides
              .filter(({ department }) => department === id)
              .map((guide) => (
                <li key={guide.code}>
                  <a href={`/site/${language}/guides/${guide.code}`}>
                    <Own text={guide.name} language={language} />
                  </a>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </Frame>
  )
  return { language, title, description: say.plain('about'), path: '', html: render(html) }
}

export function guidePage(shown: Shown, hall: GuideHall, department: Text | undefined): Page {
  const { guide, language } = shown
  const path = `/guides/${guide.code}`
  const html = (
    <Frame language={language} hall={hall} path={path}>
      <GuideColumn shown={shown} department={department} />
    </Frame>
  )
  const title = `${textIn(guide.name, language)} · ${textIn(hall.name, language)}`
  return { language, title, description: sayIn(language).plain('about'), path, html: render(html) }
}

export function missingPage(language: Language, hall: GuideHall): Page {
  const say = sayIn(language)
  const html = (
    <Frame language={language} hall={hall} path="">
      <h1>{say.say('not-found')}</h1>
      <p>
        <a href={`/site/${language}`}>{say.say('all')}</a>
      </p>
    </Frame>
  )
  return { language, title: say.plain('not-found'), description: '', path: '', html: render(html) }
}

function Frame({ language, hall, path, children }: { language: Language; hall: GuideHall; path: string; children: ComponentChildren }) {
  const say = sayIn(language)
  return (
    <div class="site">
      <header class="site-top">
        <a href={`/site/${language}`}>
          <Own text={hall.name} language={language} />
        </a>
        <nav class="site-languages" aria-label={say.plain('languages')}>
          {languages.map((one) => (
            <LanguageLink key={one} one={one} isHere={one === language} path={path} />
          ))}
        </nav>
      </header>
      <main>{children}</main>
      <footer>{say.say('phones', { enquiry: <N>{hall.phones.enquiry}</N>, complaints: <N>{hall.phones.complaints}</N> })}</footer>
    </div>
  )
}

const LanguageLink = ({ one, isHere, path }: { one: Language; isHere: boolean; path: string }) =>
  isHere ? (
    <b lang={one} dir={directionOf(one)} aria-current="true">
      {ownName[one]}
    </b>
  ) : (
    <a href={`/site/${one}${path}`} lang={one} dir={directionOf(one)} hreflang={one}>
      {ownName[one]}
    </a>
  )
