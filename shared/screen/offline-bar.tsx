import { common } from '../language/messages/common.ts'
import type { ScreenLanguage } from '../language/languages.ts'
import { N, speaker } from './say.tsx'
import './offline-bar.css'

/**
 * A screen that has lost the server says so, and when it last knew. `since` is the server time of the last view, already
 * written as hours and minutes; null while the first view is still on its way.
 */
export function OfflineBar({ online, since, language }: { online: boolean; since: string | null; language: ScreenLanguage }) {
  if (online) return null
  const { say } = speaker(common[language], language)
  return (
    <div class="offline-bar" role="alert">
      <span class="state" data-state="offline">
        {since === null ? say('connecting') : say('offline-since', { time: <N>{since}</N> })}
      </span>
    </div>
  )
}
