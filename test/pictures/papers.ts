import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import type { Paper } from '../../hall-server/core/case/views/paper-model.ts'
import { blankPaper } from '../../hall-server/core/case/views/papers.ts'
import { publicView } from '../../hall-server/core/queue/views/public.ts'
import { casePaperPage, type PrintedPaper } from '../../hall-server/site/case-paper.tsx'
import { framed } from '../../hall-server/site/frame.ts'
import type { Language } from '../../shared/language/languages.ts'
import { casesWith, printed, sources, transfer } from '../hall-server/core/case/paper-spec.ts'
import { at, openHall } from '../hall-server/core/queue/hall-spec.ts'

const A4 = { width: 794, height: 1123 } // CSS pixels
const SLIP = { width: 302, height: 900 }

interface Shot {
  readonly name: string
  readonly paper: Paper
  readonly language: Language
  readonly size: PrintedPaper['size']
}

function shots(): readonly Shot[] {
  const cases = casesWith()
  const kinds = Object.keys(cases) as (keyof typeof cases)[]
  const paper = (kind: keyof typeof cases) => printed(cases[kind], kind)
  const two: readonly Language[] = ['ug', 'en']
  const slips = ['received', 'accepted', 'told'] as const
  return [
    ...kinds.flatMap((kind) =>
      two.map((language) => ({ name: `paper-${kind}-${language}`, paper: paper(kind), language, size: 'sheet' as const })),
    ),
    ...slips.map((kind) => ({ name: `paper-slip-${kind}-ug`, paper: paper(kind), language: 'ug' as const, size: 'slip' as const })),
    ...two.map((language) => ({
      name: `paper-blank-${language}`,
      paper: blankPaper(transfer, [], language, sources),
      language,
      size: 'sheet' as const,
    })),
    { name: 'paper-accepted-zh', paper: paper('accepted'), language: 'zh', size: 'sheet' },
  ]
}

/** Every kind of document as it is printed, each as long as it is: the sheet ends at 1123 pixels. */
export async function takePapers(browser: Browser, url: string, out: string, only: readonly string[]) {
  const { hall } = publicView(openHall().hall, at(0))
  const frame = readFileSync('dist/web/kiosk/site.html', 'utf8')
  for (const { name, paper, language, size } of shots()) {
    if (only.length > 0 && !only.some((each) => name.startsWith(each))) continue
    const page = await browser.newPage({ viewport: size === 'sheet' ? A4 : SLIP })
    const html = await casePaperPage({ paper, hall, language, size, progress: `${url}/progress/K7QM2XTB9HJW4PRSA` })
    await page.route('**/paper', (route) => route.fulfill({ contentType: 'text/html', body: framed(frame, html, url) }))
    await page.goto(`${url}/paper`)
    await page.emulateMedia({ media: 'screen' })
    await page.waitForTimeout(300)
    await page.screenshot({ path: join(out, `${name}.png`), fullPage: true })
    console.log(`${out}/${name}.png`)
    await page.close()
  }
}
