import '../../shared/screen/fonts.css'
import '../../shared/screen/plate-fonts.css'
import '../../shared/screen/tokens.css'
import { openLink } from '../../shared/screen/link.ts'
import { fromAddress, mount } from '../../shared/screen/page.tsx'
import { createSpeaker } from '../../shared/screen/speaker.ts'
import { Board } from './board.tsx'
import { boardModel } from './model.ts'

const zone = fromAddress('zone')
const link = openLink('board', zone === null ? {} : { zone })
const isSilent = fromAddress('sound') === 'off'
const model = boardModel(link, {
  zone,
  speaker: isSilent ? null : (onState) => createSpeaker({ languages: ['zh', 'ug'], now: link.now, onState: (state) => onState(state) }),
})
if (fromAddress('theme') === 'contrast') document.documentElement.dataset['theme'] = 'contrast'
addEventListener('keydown', () => void model.unlock())
mount(<Board model={model} />)
