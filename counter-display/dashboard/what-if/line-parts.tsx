import { Own } from '../../../shared/screen/page.tsx'
import { N } from '../../../shared/screen/say.tsx'
import type { DashboardView } from '../../../shared/wire/views.ts'
import type { Words } from '../words.ts'

/** A line's letter and name. */
export const LineName = ({ line, words }: { line: DashboardView['lines'][number]; words: Words }) => (
  <span class="line-name">
    <b class="n prefix">{line.prefix}</b>
    <Own text={line.names} language={words.language} />
  </span>
)

/** Now → after, in whole minutes; `nobody`: what null means. */
export function FromTo({
  now,
  after,
  words,
  nobody,
}: {
  now: number | null
  after: number | null
  words: Words
  nobody: 'none' | 'what-if-never'
}) {
  const figure = (minutes: number | null) =>
    minutes === null ? <span class="quiet">{words.say(nobody)}</span> : <N>{Math.round(minutes)}</N>
  if (now === after) return figure(now)
  return (
    <>
      {figure(now)} <span aria-hidden="true">→</span>
      <span class="vh">{words.say('what-if-then')}</span> <b>{figure(after)}</b>
    </>
  )
}

interface Change {
  now: number | null
  after: number | null
  words: Words
}

/** Minutes saved or lost; nothing when they are the same. */
export function Difference({ now, after, words, less }: Change & { less: 'what-if-saved' | 'what-if-earlier' }) {
  if (now === null || after === null) return null
  const n = Math.round(after) - Math.round(now)
  if (n === 0) return <span class="quiet">{words.say('what-if-same')}</span>
  return (
    <span class="state" data-state={n < 0 ? 'ok' : 'warn'}>
      <span>{words.say(n < 0 ? less : 'what-if-lost', { n: Math.abs(n) })}</span>
    </span>
  )
}
