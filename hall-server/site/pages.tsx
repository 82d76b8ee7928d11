import { render } from 'preact-render-to-string'
import type { Group, Groups } from '../../shared/guide/guide.ts'
import type { Language } from '../../shared/language/languages.ts'
import { textIn, type Text } from '../../shared/language/text.ts'
import { GuideColumn } from '../../shared/screen/guide/guide-page.tsx'
import type { GuideHall, Shown } from '../../shared/screen/guide/shown.ts'
import { Own } from '../../shared/screen/page.tsx'
import { Around, saySite, type Page } from './around.tsx'
import { NumberForm, QuestionForm, ReportForm, type Sent } from './guide-forms.tsx'

export interface ListedGuide {
  readonly code: string
  readonly name: Text
  readonly department: string
  readonly popular: number | null
}
export type GroupKind = 'departments' | 'topics' | 'lifeEvents'
/** The part of an address that names a kind of groups. */
export const groupPaths: Readonly<Record<GroupKind, string>> = { departments: 'departments', topics: 'topics', lifeEvents: 'life-events' }
const groupWords = { departments: 'by-department', topics: 'by-topic', lifeEvents: 'by-life-event' } as const

const Links = ({ guides, language }: { guides: readonly Pick<ListedGuide, 'code' | 'name'>[]; language: Language }) => (
  <ul class="site-list">
    {guides.map((guide) => (
      <li key={guide.code}>
        <a href={`/site/${language}/guides/${guide.code}`}>
          <Own text={guide.name} language={language} />
        </a>
      </li>
    ))}
  </ul>
)

const Search = ({ language, asked }: { language: Language; asked: string }) => {
  const say = saySite(language)
  return (
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
  )
}

/** The site's first page: what is asked for most, the ways in, and every guide; or what was searched for. */
export function listPage(language: Language, hall: GuideHall, groups: Groups, guides: readonly ListedGuide[], asked: string): Page {
  const say = saySite(language)
  const title = `${say.plain('title')} · ${textIn(hall.name, language)}`
  const there = groups.departments.filter(({ id }) => guides.some((guide) => guide.department === id))
  const popular = guides.filter((guide) => guide.popular !== null).toSorted((a, b) => (a.popular ?? 0) - (b.popular ?? 0))
  const html = (
    <Around language={language} hall={hall} path="">
      <h1>{say.say('title')}</h1>
      <p>{say.say('about')}</p>
      <Search language={language} asked={asked} />
      {guides.length === 0 ? <p>{say.say('none')}</p> : null}
      {asked !== '' ? null : (
        <>
          <section>
            <h2>{say.say('popular')}</h2>
            <Links guides={popular.slice(0, 12)} language={language} />
          </section>
          <Ways kind="lifeEvents" groups={groups.lifeEvents} language={language} />
          <Ways kind="topics" groups={groups.topics} language={language} />
        </>
      )}
      {there.map(({ id, name }) => (
        <section key={id}>
          <h2>
            <a href={`/site/${language}/departments/${id}`}>
              <Own text={name} language={language} />
            </a>
          </h2>
          <Links guides={guides.filter(({ department }) => department === id)} language={language} />
        </section>
      ))}
      <p class="site-feeds">
        <a href={`/site/${language}/book`}>{say.say('book')}</a> <span>{say.say('export')}:</span> <a href="/api/export/content">JSON</a>{' '}
        <a href="/api/export/content?format=csv">CSV</a>
      </p>
    </Around>
  )
  return { language, title, description: say.plain('about'), path: '', html: render(html) }
}

const Ways = ({ kind, groups, language }: { kind: GroupKind; groups: readonly Group[]; language: Language }) => (
  <section>
    <h2>{saySite(language).say(groupWords[kind])}</h2>
    <ul class="site-ways">
      {groups.map(({ id, name }) => (
        <li key={id}>
          <a href={`/site/${language}/${groupPaths[kind]}/${id}`}>
            <Own text={name} language={language} />
          </a>
        </li>
      ))}
    </ul>
  </section>
)

/** The guides of one department, topic or life event. */
export function groupPage(language: Language, hall: GuideHall, kind: GroupKind, group: Group, guides: readonly ListedGuide[]): Page {
  const say = saySite(language)
  const path = `/${groupPaths[kind]}/${group.id}`
  const html = (
    <Around language={language} hall={hall} path={path}>
      <p>
        <a href={`/site/${language}`}>{say.say('all')}</a> · {say.say(groupWords[kind])}
      </p>
      <h1>
        <Own text={group.name} language={language} />
      </h1>
      {guides.length === 0 ? <p>{say.say('none-in-group')}</p> : <Links guides={guides} language={language} />}
    </Around>
  )
  const title = `${textIn(group.name, language)} · ${textIn(hall.name, language)}`
  return { language, title, description: say.plain('about'), path, html: render(html) }
}

/** What a guide's page may ask and was told. */
export interface AtGuide {
  /** The line its numbers are of; null: the hall gives none for it now. */
  readonly line: { readonly names: Text; readonly waiting: number } | null
  readonly requestId: string
  readonly number: Sent
  readonly report: Sent
}

export function guidePage(shown: Shown, hall: GuideHall, department: Group | undefined, at: AtGuide): Page {
  const { guide, language } = shown
  const say = saySite(language)
  const path = `/guides/${guide.code}`
  const here = `/site/${language}${path}`
  const html = (
    <Around language={language} hall={hall} path={path}>
      <p>
        <a href={`/site/${language}`}>{say.say('all')}</a>
        {department === undefined ? null : (
          <>
            {' · '}
            <a href={`/site/${language}/departments/${department.id}`}>
              <Own text={department.name} language={language} />
            </a>
          </>
        )}
      </p>
      <QuestionForm guide={guide} answers={shown.answers} language={language} path={here} />
      <GuideColumn shown={shown} department={department?.name} />
      {at.line === null ? null : <NumberForm language={language} path={here} line={at.line} requestId={at.requestId} sent={at.number} />}
      <ReportForm language={language} path={here} version={shown.version} sent={at.report} />
      <p class="site-feeds">
        <a href={`${here}/card`}>{say.say('card')}</a>
      </p>
    </Around>
  )
  const name = textIn(guide.name, language)
  const description =
    guide.acceptanceConditions
      .map((text) => textIn(text, language))
      .join(' ')
      .slice(0, 200) || name
  const facts = {
    '@context': 'https://schema.org',
    '@type': 'GovernmentService',
    name,
    description,
    inLanguage: language,
    serviceOperator: { '@type': 'GovernmentOrganization', name: textIn(guide.authority.name, language) },
    areaServed: textIn(hall.name, language),
    ...(guide.enquiry.phones[0] === undefined ? {} : { telephone: guide.enquiry.phones[0] }),
  }
  return { language, title: `${name} · ${textIn(hall.name, language)}`, description, path, html: render(html), facts }
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
