import { render } from 'preact-render-to-string'
import { addressOf } from '../../shared/guide/answer-address.ts'
import { textIn } from '../../shared/language/text.ts'
import { Card } from '../../shared/screen/guide/card.tsx'
import { guideWords } from '../../shared/screen/guide/shown.ts'
import { CardMap } from '../../shared/screen/map/card-map.tsx'
import type { FloorPlan } from '../../shared/wire/map.ts'
import { gridOf, QrDrawing } from '../../shared/screen/qr-code.tsx'
import { saySite, type Page } from './around.tsx'
import { guidePath, type GuideHere } from './guide-here.tsx'
import { titled } from './lists.tsx'

/** 便民卡片 (S06) at home: the kiosk's card on a page of its own, with its code drawn here, so that it prints without a script. */
export async function cardPage({ shown, view, base }: GuideHere, plan: FloorPlan, printedAt: number): Promise<Page> {
  const { default: qrcode } = await import('qrcode')
  const { guide, language } = shown
  const say = saySite(language)
  const path = `${guidePath(shown)}/card`
  const back = `/site/${language}${guidePath(shown)}${addressOf(guide, shown)}`
  const address = `${base}/site/${language}${guidePath(shown)}`
  const { modules } = qrcode.create(address, { errorCorrectionLevel: 'M' })
  const host = URL.canParse(address) ? new URL(address).host : ''
  const code = <QrDrawing grid={gridOf(modules)} label={guideWords(language).plain('card-scan')} />
  const html = (
    <main class="site-card" id="main">
      <nav class="site-parts">
        <a href={back}>{say.say('back')}</a>
        <button type="button" class="key key-go" id="print" hidden>
          {say.say('print')}
        </button>
      </nav>
      <Card
        shown={shown}
        qr={address}
        host={host}
        printedAt={printedAt}
        kiosk={null}
        code={code}
        map={<CardMap shown={shown} plan={plan} from="entrance" />}
      />
    </main>
  )
  const title = titled(`${say.plain('card')} · ${textIn(guide.name, language)}`, language, view)
  return { language, title, description: '', path, html: render(html), isKept: false }
}
