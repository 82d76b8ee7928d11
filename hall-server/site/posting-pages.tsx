import { render } from 'preact-render-to-string'
import type { Language } from '../../shared/language/languages.ts'
import { textIn } from '../../shared/language/text.ts'
import { postingTypes, type PostingType } from '../../shared/posting/details.ts'
import type { PublishedPosting } from '../../shared/posting/posting.ts'
import { hallTime } from '../../shared/screen/clock.ts'
import type { GuideHall } from '../../shared/screen/guide/shown.ts'
import { Own } from '../../shared/screen/page.tsx'
import { PostingArticle } from '../../shared/screen/posting/posting-page.tsx'
import { sayPosting } from '../../shared/screen/posting/shown.ts'
import { N } from '../../shared/screen/say.tsx'
import { Around, type Page } from './around.tsx'
import { ReportForm } from './report.tsx'
import { SignUpForm, type SignUpState } from './sign-up.tsx'

/** The public site's notice board, all of it or one type, the newest first. */
export function boardPage(language: Language, hall: GuideHall, postings: readonly PublishedPosting[], type: PostingType | null): Page {
  const words = sayPosting(language)
  const types = postingTypes.filter((one) => postings.some(({ posting }) => posting.details.type === one))
  const shown = postings.filter(({ posting }) => type === null || posting.details.type === type)
  const path = type === null ? '/postings' : `/postings?type=${type}`
  const html = (
    <Around language={language} hall={hall} path={path}>
      <h1>{words.say('board')}</h1>
      <p>{words.say('board-about')}</p>
      <nav class="site-types" aria-label={words.plain('board')}>
        <a href={`/site/${language}/postings`} aria-current={type === null ? 'page' : undefined}>
          {words.say('all')}
        </a>
        {types.map((one) => (
          <a key={one} href={`/site/${language}/postings?type=${one}`} aria-current={one === type ? 'page' : undefined}>
            {words.say(`type-${one}`)}
          </a>
        ))}
      </nav>
      {shown.length === 0 ? <p>{words.say('none')}</p> : null}
      <ul class="site-postings">
        {shown.map((one) => (
          <Row key={one.posting.code} one={one} language={language} timeZone={hall.timeZone} />
        ))}
      </ul>
      <p class="site-feeds">
        {words.say('feeds')}: <a href={`/feeds/postings.atom?lang=${language}`}>Atom</a>{' '}
        <a href={`/feeds/postings.rss?lang=${language}`}>RSS</a> <a href="/api/export/postings.csv">CSV</a>{' '}
        <a href={`/site/${language}/postings/sheet`}>A3</a>
      </p>
    </Around>
  )
  const title = `${words.plain('board')} · ${textIn(hall.name, language)}`
  return { language, title, description: words.plain('board-about'), path, html: render(html) }
}

function Row({ one: { posting, since }, language, timeZone }: { one: PublishedPosting; language: Language; timeZone: string }) {
  const words = sayPosting(language)
  return (
    <li>
      <a href={`/site/${language}/postings/${posting.code}`}>
        <Own text={posting.title} language={language} as="b" />
      </a>
      <span>
        {words.say(`type-${posting.details.type}`)} · <Own text={posting.organisation} language={language} /> ·{' '}
        <N>{hallTime(timeZone, 'en').date(since)}</N>
      </span>
    </li>
  )
}

export const boardCrumbs = (language: Language) => [{ path: '/postings', name: sayPosting(language).say('board') }]

export function postingPage(
  language: Language,
  hall: GuideHall,
  { posting, version, since }: PublishedPosting,
  signUp: SignUpState | null,
): Page {
  const path = `/postings/${posting.code}`
  const html = (
    <Around language={language} hall={hall} path={path} crumbs={boardCrumbs(language)} takesReports>
      <PostingArticle shown={{ posting, version, since, language, timeZone: hall.timeZone }} />
      {signUp === null ? null : <SignUpForm code={posting.code} language={language} state={signUp} />}
      <p class="site-feeds">
        <a href={`/site/${language}/postings/${posting.code}/sheet`}>A4</a>
      </p>
      <ReportForm language={language} path={path} version={version} reasons={['place', 'unclear', 'other']} />
    </Around>
  )
  const title = `${textIn(posting.title, language)} · ${textIn(hall.name, language)}`
  return { language, title, description: textIn(posting.summary ?? posting.title, language), path, html: render(html) }
}

/** What hangs on a paper board: one posting on an A4 sheet, or the list of all on A3. Printed by the browser. */
export function sheetPage(language: Language, hall: GuideHall, postings: readonly PublishedPosting[], at: number): Page {
  const words = sayPosting(language)
  const [only] = postings.length === 1 ? postings : []
  const path = only === undefined ? '/postings/sheet' : `/postings/${only.posting.code}/sheet`
  const clock = hallTime(hall.timeZone, 'en')
  const html = (
    <div class={only === undefined ? 'sheet is-a3' : 'sheet is-a4'}>
      <header>
        <Own text={hall.name} language={language} as="b" />
        <span>{words.say('board')}</span>
      </header>
      {postings.map(({ posting, version, since }) => (
        <PostingArticle key={posting.code} level="h2" shown={{ posting, version, since, language, timeZone: hall.timeZone }} />
      ))}
      {postings.length === 0 ? <p>{words.say('none')}</p> : null}
      <footer>
        <span>
          {words.say('enquiry')} <N>{hall.phones.enquiry}</N> · {words.say('complaints')} <N>{hall.phones.complaints}</N>
        </span>
        <N>
          {clock.date(at)} {clock.hm(at)}
        </N>
      </footer>
    </div>
  )
  return { language, title: `${words.plain('board')} · ${textIn(hall.name, language)}`, description: '', path, html: render(html) }
}
