import type { ComponentChildren } from 'preact'
import { board } from '../../shared/language/messages/board.ts'
import { speaker } from '../../shared/screen/say.tsx'

// Boards speak both languages at once, at equal size: there is no reader to ask.
const zh = speaker(board.zh, 'zh')
const ug = speaker(board.ug, 'ug')
export type BoardWord = keyof (typeof board)['zh']

/** A sentence side by side: Chinese from its edge, Uyghur from its own. */
export const Both = ({ say }: { say: BoardWord }) => <Side zh={zh.say(say)} ug={ug.say(say)} />

export const Side = (texts: { zh: ComponentChildren; ug: ComponentChildren }) => (
  <>
    <span lang="zh" dir="ltr">
      {texts.zh}
    </span>
    <span lang="ug" dir="rtl">
      {texts.ug}
    </span>
  </>
)

/** One above the other beside a number: both hang from the leading edge, Uyghur above. */
export const Stacked = ({ say, class: className = '' }: { say: BoardWord; class?: string }) => (
  <span class={`pair ${className}`}>
    <span class="hang" lang="ug" dir="rtl">
      {ug.say(say)}
    </span>
    <span lang="zh">{zh.say(say)}</span>
  </span>
)
