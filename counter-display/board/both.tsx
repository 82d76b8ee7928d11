import { board } from '../../shared/language/messages/board.ts'
import { speaker } from '../../shared/screen/say.tsx'

// Boards speak both languages at once, at equal size: there is no reader to ask.
export const zh = speaker(board.zh, 'zh')
export const ug = speaker(board.ug, 'ug')
export type BoardWord = keyof (typeof board)['zh']

/** A sentence side by side: Chinese from its edge, Uyghur from its own. */
export const Both = ({ say }: { say: BoardWord }) => (
  <>
    <span lang="zh" dir="ltr">
      {zh.say(say)}
    </span>
    <span lang="ug" dir="rtl">
      {ug.say(say)}
    </span>
  </>
)
