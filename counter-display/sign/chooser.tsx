import type { ReadonlySignal } from '@preact/signals'
import { sign } from '../../shared/language/messages/sign.ts'
import { speaker } from '../../shared/screen/say.tsx'
import type { PublicView } from '../../shared/wire/views.ts'

const zh = speaker(sign.zh, 'zh')
const ug = speaker(sign.ug, 'ug')

/** A sign that does not know where it hangs asks once. */
export const Chooser = ({ hall, isUnknown }: { hall: ReadonlySignal<PublicView | null>; isUnknown: boolean }) => (
  <main class="chooser">
    <h1 lang="zh">{zh.say(isUnknown ? 'unknown-counter' : 'which-counter')}</h1>
    <p lang="ug" dir="rtl">
      {ug.say(isUnknown ? 'unknown-counter' : 'which-counter')}
    </p>
    <ul>
      {hall.value?.counters.map((counter) => (
        <li key={counter.id}>
          <a class="key" href={`?counter=${encodeURIComponent(counter.id)}`}>
            <b class="n">{counter.label}</b>
          </a>
        </li>
      ))}
    </ul>
    <p lang="zh">{zh.say('which-hint')}</p>
  </main>
)
