import type { Language } from '../../shared/language/languages.ts'
import { feeText } from '../../shared/screen/guide/card-text.ts'
import { Limit } from '../../shared/screen/guide/parts.tsx'
import { guideWords } from '../../shared/screen/guide/shown.ts'
import { Icon } from '../../shared/screen/icon.tsx'
import { Own } from '../../shared/screen/page.tsx'
import type { PublishedGuide } from '../../shared/wire/content.ts'
import { saySite } from './around.tsx'
import type { Sorted } from './groups.ts'
import type { Sorting } from './sortings.ts'

export function SearchForm({ language, asked }: { language: Language; asked: string }) {
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
        enterkeyhint="search"
      />
      <button type="submit" class="key key-go">
        <Icon name="search" />
        {say.say('search')}
      </button>
    </form>
  )
}

interface RowsProps {
  readonly language: Language
  readonly guides: readonly PublishedGuide[]
  /** The hall's calendar day: fees are those of that day. */
  readonly day: string
  /** Where a row leads; left out: to the guide. */
  readonly linkOf?: (code: string) => string
}

/** Guides with what people want to know first: the fee, how long, how often to come. */
export const GuideRows = ({ language, guides, day, linkOf = (code) => `/site/${language}/guides/${code}` }: RowsProps) => (
  <ul class="site-list">
    {guides.map((published) => (
      <li key={published.guide.code}>
        <a href={linkOf(published.guide.code)}>
          <Own text={published.guide.name} language={language} as="b" />
          <Facts language={language} published={published} day={day} />
        </a>
      </li>
    ))}
  </ul>
)

function Facts({ language, published, day }: { language: Language; published: PublishedGuide; day: string }) {
  const say = saySite(language)
  const { guide } = published
  const shown = { ...published, asOf: null, hall: null, language, day, answers: {}, ticks: new Set<string>() }
  return (
    <span class="site-facts">
      {guide.parts.length === 0 ? null : <span class="g-chip">{guideWords(language).say('one-thing')}</span>}
      <span>{feeText(shown)}</span>
      <span>
        <Limit limit={guide.promisedLimit} language={language} />
      </span>
      <span>{guide.onSiteVisits === 0 ? say.say('visits-0') : say.say('visits', { n: guide.onSiteVisits })}</span>
    </span>
  )
}

/** The groups of one sorting as keys. */
export function GroupKeys({ language, sorting, groups }: { language: Language; sorting: Sorting; groups: readonly Sorted[] }) {
  const say = saySite(language)
  return (
    <section class={`site-groups is-${sorting}`} aria-labelledby={`by-${sorting}`}>
      <h2 id={`by-${sorting}`}>{say.say(sorting)}</h2>
      <ul>
        {groups.map(({ id, name, icon, guides }) => (
          <li key={id}>
            <a href={`/site/${language}/${sorting}/${id}`}>
              <Icon name={icon} />
              <Own text={name} language={language} />
              <span class="site-count">{say.say('items', { n: guides.length })}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
