import type { Language } from '../../shared/language/languages.ts'
import { sayPosting } from '../../shared/screen/posting/shown.ts'
import { told } from './refused.ts'
import type { Refusal } from '../../shared/wire/refusals.ts'

/** Before and after signing up for a hearing. */
export type SignUpState =
  | { readonly kind: 'asking' }
  | { readonly kind: 'done'; readonly people: number; readonly left: number }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

/** A plain form: signing up needs no script. */
export function SignUpForm({ code, language, state }: { code: string; language: Language; state: SignUpState }) {
  const words = sayPosting(language)
  if (state.kind === 'done')
    return (
      <p class="site-told" role="status">
        {words.say('sign-up-done', { people: state.people, left: state.left })}
      </p>
    )
  return (
    <form class="site-form" method="post" action={`/site/${language}/postings/${code}`}>
      <h2>{words.say('sign-up')}</h2>
      {state.kind === 'refused' ? (
        <p class="site-told is-wrong" role="alert">
          {told(state.refusal, language)}
        </p>
      ) : null}
      <label>
        {words.say('your-name')}
        <input name="name" required maxLength={60} autocomplete="name" dir="auto" />
      </label>
      <label>
        {words.say('your-phone')}
        <input name="phone" required inputMode="tel" pattern="\+?[0-9][0-9 \-]{2,18}" autocomplete="tel" dir="ltr" />
      </label>
      <label>
        {words.say('how-many')}
        <input name="people" type="number" min={1} max={5} value="1" required dir="ltr" />
      </label>
      <p>{words.say('sign-up-privacy')}</p>
      <button type="submit" class="key key-go">
        {words.say('sign-up-send')}
      </button>
    </form>
  )
}
