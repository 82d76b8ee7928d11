import { render } from 'preact-render-to-string'
import type { Language } from '../../shared/language/languages.ts'
import { booking as words } from '../../shared/language/messages/booking.ts'
import { Icon } from '../../shared/screen/icon.tsx'
import { speaker } from '../../shared/screen/say.tsx'
import type { Refusal } from '../../shared/wire/refusals.ts'
import { Around, type Page } from './around.tsx'
import { GuideRows } from './listing.tsx'
import { titled, type Here } from './lists.tsx'
import { told } from './refused.ts'

export const sayBooking = (language: Language) => speaker(words[language], language)
export const bookingsPath = '/appointments'
export const bookingCrumbs = (language: Language) => [{ path: bookingsPath, name: sayBooking(language).say('title') }]

/** [BOOK-12] What may be booked, and the way to a booking one has. `items`: codes. `refusal`: why a typed code led nowhere. */
export function bookingsPage({ language, view, guides, day }: Here, items: readonly string[], refusal: Refusal | null): Page {
  const say = sayBooking(language)
  const bookable = guides.filter(({ guide }) => items.includes(guide.code))
  const html = (
    <Around language={language} hall={view.hall} path={bookingsPath}>
      <h1>{say.say('title')}</h1>
      <p>{say.say(bookable.length === 0 ? 'off' : 'about')}</p>
      <section class="site-step" aria-labelledby="have-code">
        <h2 id="have-code">{say.say('have-code')}</h2>
        {refusal === null ? null : (
          <p class="site-told is-wrong" role="alert">
            {told(refusal, language)}
          </p>
        )}
        <CodeForm language={language} />
      </section>
      {bookable.length === 0 ? null : (
        <section class="site-step" aria-labelledby="choose-item">
          <h2 id="choose-item">{say.say('choose-item')}</h2>
          <GuideRows language={language} guides={bookable} day={day} linkOf={(code) => `/site/${language}${newPath(code)}`} />
        </section>
      )}
    </Around>
  )
  return {
    language,
    title: titled(say.plain('title'), language, view),
    description: say.plain('about'),
    path: bookingsPath,
    html: render(html),
  }
}

export const newPath = (item: string) => `${bookingsPath}/new/${item}`

function CodeForm({ language }: { language: Language }) {
  const say = sayBooking(language)
  return (
    <form class="site-form site-code" action={`/site/${language}${bookingsPath}/find`}>
      <label>
        {say.say('code')}
        <input
          name="code"
          required
          maxLength={20}
          dir="ltr"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          aria-describedby="code-hint"
        />
      </label>
      <p class="site-quiet" id="code-hint">
        {say.say('code-hint')}
      </p>
      <button type="submit" class="key">
        <Icon name="search" />
        {say.say('look-up')}
      </button>
    </form>
  )
}
