import type { ComponentChildren } from 'preact'
import { languages, ownName, directionOf, type Language } from '../../shared/language/languages.ts'
import { site as words } from '../../shared/language/messages/site.ts'
import type { SiteWord } from '../../shared/language/site/words.ts'
import type { GuideHall } from '../../shared/screen/guide/shown.ts'
import { Own } from '../../shared/screen/page.tsx'
import { N, speaker } from '../../shared/screen/say.tsx'
import { sortings } from './sortings.ts'

/** One page of the public site, ready to be put into the built page's frame. */
export interface Page {
  readonly language: Language
  readonly title: string
  readonly description: string
  /** Of the page in each language, for readers and search engines: the part after `/site/xx`. */
  readonly path: string
  readonly html: string
  /** False: search engines do not keep it (what was found, what was asked once). */
  readonly isKept?: boolean
  /** The language a search engine keeps instead, where this one only repeats its text. */
  readonly original?: Language
  /** What search engines are told of it: JSON-LD. */
  readonly data?: unknown
  /** Since when it says this. Server time, ms. */
  readonly modified?: number
}
export const saySite = (language: Language) => speaker(words[language], language)

/** The parts of the site, in the order of its navigation; a page belongs to the last whose path begins its own. */
const parts: readonly { readonly path: string; readonly word: SiteWord }[] = [
  { path: '', word: 'home' },
  { path: '/guides', word: 'guides' },
  { path: '/postings', word: 'postings' },
  { path: '/appointments', word: 'appointments' },
  { path: '/book', word: 'book' },
  { path: '/order', word: 'order' },
  { path: '/progress', word: 'progress' },
  { path: '/results', word: 'results' },
  { path: '/charges', word: 'charges' },
  { path: '/map', word: 'map' },
]
const partsOf = ({ takesAppointments }: GuideHall) => parts.filter(({ word }) => word !== 'appointments' || takesAppointments === true)
/** Lists of some of the guides belong to the list of all. */
const partOf = (path: string) => {
  const [, first] = path.split('/')
  const listed = sortings.some((sorting) => sorting === first) ? '/guides' : path
  return parts.findLast((part) => listed.startsWith(part.path))
}

export interface Crumb {
  /** After `/site/xx`. */
  readonly path: string
  readonly name: ComponentChildren
}

interface AroundProps {
  readonly language: Language
  readonly hall: GuideHall
  readonly path: string
  /** Where the page stands, from below the home page to above itself. */
  readonly crumbs?: readonly Crumb[]
  /** The page has its own way of saying that something is wrong. */
  readonly takesReports?: boolean
  readonly children: ComponentChildren
}

/** What is around every page: whose it is, where one is, the languages, the phones. */
export function Around({ language, hall, path, crumbs = [], takesReports = false, children }: AroundProps) {
  const say = saySite(language)
  return (
    <>
      <div class="band site-band" />
      <div class="site">
        <a class="site-skip" href="#main">
          {say.say('skip')}
        </a>
        <Top language={language} hall={hall} path={path} />
        {crumbs.length === 0 ? null : <Crumbs language={language} crumbs={crumbs} />}
        <main id="main">{children}</main>
        <footer class="site-foot">
          <p>{say.say('phones', { enquiry: <N>{hall.phones.enquiry}</N>, complaints: <N>{hall.phones.complaints}</N> })}</p>
          {takesReports ? null : <p>{say.say('wrong-here', { phone: <N>{hall.phones.complaints}</N> })}</p>}
        </footer>
      </div>
    </>
  )
}

function Top({ language, hall, path }: Pick<AroundProps, 'language' | 'hall' | 'path'>) {
  const say = saySite(language)
  return (
    <header class="site-top">
      <a class="site-name" href={`/site/${language}`}>
        <Own text={hall.name} language={language} class="plate" />
      </a>
      <nav class="site-languages" aria-label={say.plain('languages')}>
        {languages.map((one) => (
          <LanguageLink key={one} one={one} isHere={one === language} path={path} />
        ))}
      </nav>
      <nav class="site-parts" aria-label={say.plain('parts')}>
        {partsOf(hall).map((part) => (
          <a
            key={part.path}
            href={`/site/${language}${part.path}`}
            aria-current={part !== partOf(path) ? undefined : part.path === path ? 'page' : 'true'}
          >
            {say.say(part.word)}
          </a>
        ))}
      </nav>
    </header>
  )
}

const Crumbs = ({ language, crumbs }: { language: Language; crumbs: readonly Crumb[] }) => (
  <nav class="site-crumbs" aria-label={saySite(language).plain('crumbs')}>
    <ol>
      {[{ path: '', name: saySite(language).say('home') }, ...crumbs].map(({ path, name }) => (
        <li key={path}>
          <a href={`/site/${language}${path}`}>{name}</a>
        </li>
      ))}
    </ol>
  </nav>
)

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
