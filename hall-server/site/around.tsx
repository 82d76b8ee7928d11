import type { ComponentChildren } from 'preact'
import { languages, ownName, directionOf, type Language } from '../../shared/language/languages.ts'
import { site as words } from '../../shared/language/messages/site.ts'
import type { GuideHall } from '../../shared/screen/guide/shown.ts'
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
  /** What search engines read of it, as schema.org's JSON-LD. */
  readonly facts?: object
}
export const saySite = (language: Language) => speaker(words[language], language)

/** What is around every page: whose it is, where one is, the languages, the phones. */
export function Around({
  language,
  hall,
  path,
  children,
}: {
  language: Language
  hall: GuideHall
  path: string
  children: ComponentChildren
}) {
  const say = saySite(language)
  return (
    <div class="site">
      <header class="site-top">
        <a href={`/site/${language}`}>
          <Own text={hall.name} language={language} />
        </a>
        <nav class="site-parts" aria-label={say.plain('parts')}>
          <a href={`/site/${language}`} aria-current={path.startsWith('/postings') ? undefined : 'page'}>
            {say.say('title')}
          </a>
          <a href={`/site/${language}/postings`} aria-current={path.startsWith('/postings') ? 'page' : undefined}>
            {say.say('postings')}
          </a>
        </nav>
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
