import type { ReadonlySignal } from '@preact/signals'
import { common } from '../../shared/language/messages/common.ts'
import { sign } from '../../shared/language/messages/sign.ts'
import { speaker } from '../../shared/screen/say.tsx'
import type { HallAtStart } from '../../shared/screen/hall-at-start.ts'
import './chooser.css'

const words = { zh: speaker(sign.zh, 'zh'), ug: speaker(sign.ug, 'ug') }
const general = { zh: speaker(common.zh, 'zh'), ug: speaker(common.ug, 'ug') }

/** A sign that does not know where it hangs asks once. */
export const Chooser = ({ hall, isUnknown }: { hall: ReadonlySignal<Pick<HallAtStart, 'counters'> | null>; isUnknown: boolean }) => (
  <main class="chooser">
    <h1>
      <Both word={isUnknown ? 'unknown-counter' : 'which-counter'} />
    </h1>
    {hall.value === null ? (
      <p class="both" role="status">
        <span class="state" data-state="offline" lang="zh">
          {general.zh.say('connecting')}
        </span>
        <span lang="ug" dir="rtl">
          {general.ug.say('connecting')}
        </span>
      </p>
    ) : (
      <ul>
        {hall.value.counters.map((counter) => (
          <li key={counter.id}>
            <a class="key" href={`?counter=${encodeURIComponent(counter.id)}`}>
              <b class="n">{counter.label}</b>
            </a>
          </li>
        ))}
      </ul>
    )}
    <p>
      <Both word="which-hint" />
    </p>
  </main>
)

const Both = ({ word }: { word: keyof (typeof sign)['zh'] }) => (
  <span class="both">
    <span lang="zh">{words.zh.say(word)}</span>
    <span lang="ug" dir="rtl">
      {words.ug.say(word)}
    </span>
  </span>
)
