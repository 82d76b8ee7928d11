import { render } from 'preact-render-to-string'
import type { Group } from '../../shared/guide/guide.ts'
import type { Language } from '../../shared/language/languages.ts'
import { textIn, type Text } from '../../shared/language/text.ts'
import { GuideColumn } from '../../shared/screen/guide/guide-page.tsx'
import type { GuideHall, Shown } from '../../shared/screen/guide/shown.ts'
import { Own } from '../../shared/screen/page.tsx'
import { Around, saySite, type Page } from './around.tsx'

export interface ListedGuide {
  readonly code: string
  readonly name: Text
  readonly department: string
}

/** All guides by department, or those found. */
export function listPage(
  language: Language,
  hall: GuideHall,
  departments: readonly Group[],
  guides: readonly ListedGuide[],
  asked: string,
): Page {
  const say = saySite(language)
  const title = `${say.plain('title')} · ${textIn(hall.name, language)}`
  const there = departments.filter(({ id }) => guides.some((guide) => guide.department === id))
  const html = (
    <Around language={language} hall={hall} path="">
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
    </Around>
  )
  return { language, title, description: say.plain('about'), path: '', html: render(html) }
}

export function guidePage(shown: Shown, hall: GuideHall, department: Text | undefined): Page {
  const { guide, language } = shown
  const path = `/guides/${guide.code}`
  const html = (
    <Around language={language} hall={hall} path={path}>
      <GuideColumn shown={shown} department={department} />
    </Around>
  )
  const title = `${textIn(guide.name, language)} · ${textIn(hall.name, language)}`
  return { language, title, description: saySite(language).plain('about'), path, html: render(html) }
}

export function missingPage(language: Language, hall: GuideHall): Page {
  const say = saySite(language)
  const html = (
    <Around language={language} hall={hall} path="">
      <h1>{say.say('not-found')}</h1>
      <p>
        <a href={`/site/${language}`}>{say.say('all')}</a>
      </p>
    </Around>
  )
  return { language, title: say.plain('not-found'), description: '', path: '', html: render(html) }
}
