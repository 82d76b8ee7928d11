import { render } from 'preact-render-to-string'
import type { Groups } from '../../shared/guide/guide.ts'
import type { Language } from '../../shared/language/languages.ts'
import { textIn } from '../../shared/language/text.ts'
import { Own } from '../../shared/screen/page.tsx'
import type { PublishedGuide } from '../../shared/wire/content.ts'
import type { PublicView } from '../../shared/wire/views.ts'
import { Around, saySite, type Page } from './around.tsx'
import { popularFirst, sortedBy, type Sorted } from './groups.ts'
import { sortings, type Sorting } from './sortings.ts'
import { HallNow } from './hall-now.tsx'
import { GroupKeys, GuideRows, SearchForm } from './listing.tsx'

/** What a page of the site is drawn from, beside its own subject. */
export interface Here {
  readonly language: Language
  readonly view: PublicView
  readonly groups: Groups
  readonly guides: readonly PublishedGuide[]
  /** The hall's calendar day. */
  readonly day: string
}

const mostPopular = 12

export function homePage({ language, view, groups, guides, day }: Here): Page {
  const say = saySite(language)
  const popular = popularFirst(guides).slice(0, mostPopular)
  const html = (
    <Around language={language} hall={view.hall} path="">
      <section class="site-hero">
        <h1>{say.say('title')}</h1>
        <p>{say.say('about')}</p>
        <SearchForm language={language} asked="" />
      </section>
      <div class="site-home">
        <section class="site-popular" aria-labelledby="popular">
          <h2 id="popular">{say.say('popular')}</h2>
          <GuideRows language={language} guides={popular} day={day} />
        </section>
        <HallNow view={view} language={language} />
        <div class="site-sortings">
          {sortings.map((sorting) => (
            <GroupKeys key={sorting} language={language} sorting={sorting} groups={sortedBy(sorting, groups, guides)} />
          ))}
        </div>
      </div>
    </Around>
  )
  return { language, title: titled(say.plain('title'), language, view), description: say.plain('about'), path: '', html: render(html) }
}

/** What was found by words, the best first. */
export function foundPage({ language, view, day }: Here, asked: string, found: readonly PublishedGuide[]): Page {
  const say = saySite(language)
  const html = (
    <Around language={language} hall={view.hall} path="">
      <h1>{say.say('search')}</h1>
      <SearchForm language={language} asked={asked} />
      <p role="status">{found.length === 0 ? say.say('none') : say.say('found', { asked: <bdi>{asked}</bdi>, n: found.length })}</p>
      <GuideRows language={language} guides={found} day={day} />
      <p>
        <a href={`/site/${language}/guides`}>{say.say('all')}</a>
      </p>
    </Around>
  )
  return { language, title: titled(say.plain('search'), language, view), description: '', path: '', html: render(html), isKept: false }
}

/** Every guide, by department. */
export function allPage({ language, view, groups, guides, day }: Here): Page {
  const say = saySite(language)
  const path = '/guides'
  const html = (
    <Around language={language} hall={view.hall} path={path}>
      <h1>{say.say('guides')}</h1>
      <SearchForm language={language} asked="" />
      {sortedBy('departments', groups, guides).map((department) => (
        <section key={department.id}>
          <h2>
            <a href={`/site/${language}/departments/${department.id}`}>
              <Own text={department.name} language={language} />
            </a>
          </h2>
          <GuideRows language={language} guides={department.guides} day={day} />
        </section>
      ))}
      <p class="site-feeds">
        <span>{say.say('export')}:</span> <a href="/api/export/content">JSON</a> <a href="/api/export/content?format=csv">CSV</a>
      </p>
    </Around>
  )
  return { language, title: titled(say.plain('guides'), language, view), description: say.plain('about'), path, html: render(html) }
}

export function groupPage({ language, view, groups, guides, day }: Here, sorting: Sorting, group: Sorted): Page {
  const say = saySite(language)
  const path = `/${sorting}/${group.id}`
  const others = sortedBy(sorting, groups, guides)
  const names = popularFirst(group.guides).map(({ guide }) => textIn(guide.name, language))
  const html = (
    <Around language={language} hall={view.hall} path={path} crumbs={[{ path: '/guides', name: say.say('guides') }]}>
      <h1>
        <Own text={group.name} language={language} />
      </h1>
      <p>{say.say('items', { n: group.guides.length })}</p>
      <GuideRows language={language} guides={popularFirst(group.guides)} day={day} />
      <GroupKeys language={language} sorting={sorting} groups={others.filter(({ id }) => id !== group.id)} />
    </Around>
  )
  const title = titled(textIn(group.name, language), language, view)
  return { language, title, description: shortened(names.join(' · ')), path, html: render(html) }
}

/** A group that has guides; undefined: no such page. */
export const groupIn = ({ groups, guides }: Here, sorting: Sorting, id: string) =>
  sortedBy(sorting, groups, guides).find((group) => group.id === id)

export const titled = (title: string, language: Language, { hall }: Pick<PublicView, 'hall'>) => `${title} · ${textIn(hall.name, language)}`

const mostDescribed = 155
/** As much as a search engine shows. */
export const shortened = (text: string) => (text.length > mostDescribed ? `${text.slice(0, mostDescribed - 1)}…` : text)
