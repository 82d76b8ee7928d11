import { refusalText } from '../../shared/screen/refusal-text.ts'
import type { AnyDesk } from './model.ts'
import { sharedWords } from './words.ts'

/** Why the last request was not done, in words. The element stays, so that a screen reader hears it fill. */
export function NoticeLine({ model }: { model: AnyDesk }) {
  const why = model.notice.value
  const language = model.language.value
  return (
    <div role="alert" class={why === null ? 'notice notice-none' : 'notice'}>
      {why !== null && (
        <span class="state" data-state="warn">
          <span>{why === 'offline' ? sharedWords(language).desk.say('why-offline') : refusalText(why.refusal, language)}</span>
        </span>
      )}
    </div>
  )
}
