import '../../shared/screen/fonts.css'
import '../../shared/screen/tokens.css'
import { hallAtStart } from '../../shared/screen/hall-at-start.ts'
import { openLink } from '../../shared/screen/link.ts'
import { fromAddress, mount } from '../../shared/screen/page.tsx'
import { Chooser } from './chooser.tsx'
import { signModel } from './model.ts'
import { Sign } from './sign.tsx'

const counter = fromAddress('counter')
if (fromAddress('theme') === 'contrast') document.documentElement.dataset['theme'] = 'contrast'
if (counter === null) mount(<Chooser hall={hallAtStart().hall} isUnknown={false} />)
else {
  const model = signModel(openLink('sign', { counter }))
  model.refusal.subscribe((refusal) => {
    if (refusal?.code === 'unknown-counter' || refusal?.code === 'bad-message') mount(<Chooser hall={hallAtStart().hall} isUnknown />)
  })
  mount(<Sign model={model} />)
}
