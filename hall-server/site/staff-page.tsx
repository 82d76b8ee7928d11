import { render } from 'preact-render-to-string'
import type { Language } from '../../shared/language/languages.ts'
import type { PublishedPosting } from '../../shared/posting/posting.ts'
import type { GuideHall } from '../../shared/screen/guide/shown.ts'
import { PostingArticle } from '../../shared/screen/posting/posting-page.tsx'
import { sayPosting } from '../../shared/screen/posting/shown.ts'
import type { Page } from './around.tsx'

/** 机关内部公开 (S35): what the hall's own people read, signed in, and nobody else. */
export function staffPage(language: Language, hall: GuideHall, postings: readonly PublishedPosting[]): Page {
  const words = sayPosting(language)
  const html = (
    <main class="site">
      <h1>{words.say('type-internal')}</h1>
      {postings.length === 0 ? <p>{words.say('none')}</p> : null}
      {postings.map(({ posting, version, since }) => (
        <PostingArticle key={posting.code} level="h2" shown={{ posting, version, since, language, timeZone: hall.timeZone }} />
      ))}
    </main>
  )
  return { language, title: words.plain('type-internal'), description: '', path: '', html: render(html) }
}
