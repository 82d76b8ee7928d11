import { render } from 'preact-render-to-string'
import qrcode from 'qrcode'
import { textIn } from '../../shared/language/text.ts'
import { Card } from '../../shared/screen/guide/card.tsx'
import type { GuideHall, Shown } from '../../shared/screen/guide/shown.ts'
import { Own } from '../../shared/screen/page.tsx'
import { gridOf, QrDrawing } from '../../shared/screen/qr-code.tsx'
import { Around, type Page } from './around.tsx'

/** 便民卡片 (S06) for a home printer. */
export function cardPage(shown: Shown, hall: GuideHall, url: string, at: number): Page {
  const { guide, language } = shown
  const path = `/guides/${guide.code}/card`
  const html = (
    <Around language={language} hall={hall} path={path}>
      <div class="site-card">
        <Card shown={shown} qr={url} host={new URL(url).host} printedAt={at} kiosk={new URL(url).host} />
      </div>
      <p class="site-feeds">
        <a href={`/site/${language}/guides/${guide.code}`}>
          <Own text={guide.name} language={language} />
        </a>
      </p>
    </Around>
  )
  // The code is drawn after the page is loaded elsewhere; here nothing runs after that.
  const code = render(<QrDrawing grid={gridOf(qrcode.create(url, { errorCorrectionLevel: 'M' }).modules)} label={url} />)
  return {
    language,
    title: textIn(guide.name, language),
    description: '',
    path,
    html: render(html).replace('<span class="qr"></span>', () => code),
  }
}
