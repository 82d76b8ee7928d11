import { signal } from '@preact/signals'
import '../../shared/screen/fonts.css'
import '../../shared/screen/plate-fonts.css'
import '../../shared/screen/tokens.css'
import { Board } from '../../counter-display/board/board.tsx'
import { boardModel } from '../../counter-display/board/model.ts'
import type { Link } from '../../shared/screen/link.ts'
import { fromAddress, mount } from '../../shared/screen/page.tsx'
import type { SpeakerState } from '../../shared/screen/speaker.ts'
import type { Refusal } from '../../shared/wire/refusals.ts'
import type { BoardView } from '../../shared/wire/views.ts'
import { NOW, views } from './board.fixtures.ts'

// ?state=fresh&theme=contrast&offline=1&sound=blocked&refuse=1: one picture for each.
const states: readonly SpeakerState[] = ['blocked', 'failed']
const sound = states.find((state) => state === fromAddress('sound'))
const unknown: Refusal | null = fromAddress('refuse') === null ? null : { code: 'bad-message' }
const view = Object.entries(views).find(([name]) => name === fromAddress('state'))?.[1] ?? views.fresh
const link: Link<BoardView> = {
  push: signal(fromAddress('refuse') === null && fromAddress('state') !== 'starting' ? { position: 1, at: NOW, view } : null),
  online: signal(fromAddress('offline') === null),
  refusal: signal(unknown),
  now: () => NOW,
  ask: async () => ({ ok: true, value: null }),
  close: () => undefined,
}
const model = boardModel(link, {
  zone: fromAddress('zone'),
  speaker: (onState) => {
    if (sound !== undefined) setTimeout(() => onState(sound))
    return { say: () => undefined, unlock: async () => undefined, close: () => undefined }
  },
})
if (fromAddress('theme') === 'contrast') document.documentElement.dataset['theme'] = 'contrast'
mount(<Board model={model} />)
