import { signal } from '@preact/signals'
import '../../shared/screen/fonts.css'
import '../../shared/screen/tokens.css'
import { Chooser } from '../../counter-display/sign/chooser.tsx'
import { signModel } from '../../counter-display/sign/model.ts'
import { Sign } from '../../counter-display/sign/sign.tsx'
import { readHall } from '../../shared/screen/hall-at-start.ts'
import type { Link } from '../../shared/screen/link.ts'
import { fromAddress, mount } from '../../shared/screen/page.tsx'
import type { SignView } from '../../shared/wire/views.ts'
import { hallView } from './console.fixtures.ts'
import { NOW } from './board.fixtures.ts'
import { views } from './sign.fixtures.ts'

// ?state=called&theme=contrast&offline=1: one picture for each; state=choice and state=unknown show the chooser.
const state = fromAddress('state') ?? 'called'
if (fromAddress('theme') === 'contrast') document.documentElement.dataset['theme'] = 'contrast'
if (state === 'choice' || state === 'unknown') mount(<Chooser hall={signal(readHall(hallView))} isUnknown={state === 'unknown'} />)
else {
  const view = Object.entries(views).find(([name]) => name === state)?.[1] ?? null
  const link: Link<SignView> = {
    push: signal(view === null ? null : { position: 1, at: NOW, view }),
    online: signal(fromAddress('offline') === null),
    refusal: signal(null),
    now: () => NOW,
    ask: async () => ({ ok: true, value: null }),
    close: () => undefined,
  }
  mount(<Sign model={signModel(link)} />)
}
