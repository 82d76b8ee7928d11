import type { ComponentChildren } from 'preact'
import { render } from 'preact-render-to-string'
import type { Fact, Paper, Value } from '../core/case/views/paper-model.ts'
import { spacedReceipt } from '../../shared/case/receipt-code.ts'
import { directionOf, type Language } from '../../shared/language/languages.ts'
import { textIn } from '../../shared/language/text.ts'
import { hallTime } from '../../shared/screen/clock.ts'
import type { GuideHall } from '../../shared/screen/guide/shown.ts'
import { Own } from '../../shared/screen/page.tsx'
import { gridOf, QrDrawing } from '../../shared/screen/qr-code.tsx'
import { N } from '../../shared/screen/say.tsx'
import type { Page } from './around.tsx'
import { DayOf, LineOf, Said, sayPaper, SectionOf, Sentenced } from './case-paper-lines.tsx'

export interface PrintedPaper {
  readonly paper: Paper
  readonly hall: Pick<GuideHall, 'name' | 'timeZone' | 'phones'>
  /** The language beside Chinese: the citizen's, or another that was asked for. */
  readonly language: Language
  /** A4, or the 80 mm roll of a counter's printer. */
  readonly size: 'sheet' | 'slip'
  /** Where the holder of the code follows the case; null: nothing to scan. */
  readonly progress: string | null
}

/** [PAPER-2] A document in Chinese and in the citizen's language beside it, ready to be put into the built page's frame. Nothing of it is kept. */
export async function casePaperPage(printed: PrintedPaper): Promise<Page> {
  const { paper, hall, language, size } = printed
  const title = `${sayPaper('zh').plain(`title-${paper.kind}`)} ${paper.number ?? ''} · ${textIn(hall.name, 'zh')}`
  const shown: readonly Language[] = language === 'zh' ? ['zh'] : ['zh', language]
  const html = (
    <main class={`case-paper is-${size}${isLong(paper) ? ' is-long' : ''}`} id="main" lang="zh" dir="ltr" data-kind={paper.kind}>
      <button type="button" class="key key-go" id="print" hidden>
        {sayPaper('zh').say('print')} {language === 'zh' ? null : sayPaper(language).say('print')}
      </button>
      <header>
        {shown.map((one) => (
          <Spoken language={one}>
            {one !== 'zh' && hall.name[one] === undefined ? null : <Own text={hall.name} language={one} as="p" class="case-paper-hall" />}
            <h1>{sayPaper(one).say(`title-${paper.kind}`)}</h1>
          </Spoken>
        ))}
      </header>
      {paper.number === null ? null : (
        <p class="case-paper-number">
          <N>{paper.number}</N>
        </p>
      )}
      <div class="case-paper-columns" data-languages={shown.length}>
        {shown.map((one) => (
          <Spoken language={one}>
            <Content paper={paper} language={one} />
          </Spoken>
        ))}
      </div>
      <Foot {...printed} shown={shown} code={await codeOf(printed)} />
    </main>
  )
  return { language: 'zh', title: title.replace('  ', ' '), description: '', path: '', html: render(html), isKept: false }
}

/** So many signs of Chinese, with another language beside them, fill a sheet of A4 at the usual size. */
const LONG = 480
const isLong = (paper: Paper) => render(<Content paper={paper} language="zh" />).replaceAll(/<[^>]+>/gu, '').length > LONG

const Spoken = ({ language, children }: { language: Language; children: ComponentChildren }) => (
  <div lang={language} dir={directionOf(language)}>
    {children}
  </div>
)

async function codeOf({ paper, progress }: PrintedPaper) {
  if (paper.receipt === null || progress === null) return null
  const { default: qrcode } = await import('qrcode')
  const { modules } = qrcode.create(progress, { errorCorrectionLevel: 'M' })
  return <QrDrawing grid={gridOf(modules)} label={sayPaper('zh').plain('scan-progress')} />
}

function Content({ paper, language }: { paper: Paper; language: Language }) {
  const { addressee, facts, body, sections, rights, rests } = paper
  const say = sayPaper(language)
  return (
    <>
      {addressee === null ? null : <Addressee value={addressee} language={language} />}
      <Facts facts={facts} language={language} />
      {body.map((line) => (
        <p class="case-paper-said">
          <LineOf line={line} language={language} />
        </p>
      ))}
      {sections.map((section) => (
        <SectionOf section={section} language={language} />
      ))}
      <section class="case-paper-rights">
        <h3>{say.say('rights')}</h3>
        {rights.map((line) => (
          <p>
            <LineOf line={line} language={language} />
          </p>
        ))}
      </section>
      <p class="case-paper-small">
        {rests.map((sentence) => [<Sentenced sentence={sentence} language={language} />, ' · '])}
        {say.say('two-languages')}
      </p>
    </>
  )
}

const Addressee = ({ value, language }: { value: Value; language: Language }) => (
  <p class="case-paper-to">{sayPaper(language).say('to', { name: <Said value={value} language={language} /> })}</p>
)

const Facts = ({ facts, language }: { facts: readonly Fact[]; language: Language }) => (
  <dl>
    {facts.map(({ label, value }) => (
      <div>
        <dt>{sayPaper(language).say(label)}</dt>
        <dd>
          <Said value={value} language={language} />
        </dd>
      </div>
    ))}
  </dl>
)

/** Who handled it, when, the place of the seal; on what the applicant keeps the code. */
function Foot({ paper, hall, shown, code }: PrintedPaper & { shown: readonly Language[]; code: ComponentChildren }) {
  const { at, staffNo, receipt, isSigned } = paper
  const both = (word: 'scan-progress' | 'receipt-code' | 'signed-by' | 'signed-on' | 'seal') =>
    shown.map((one) => (
      <span lang={one} dir={directionOf(one)}>
        {sayPaper(one).say(word)}{' '}
      </span>
    ))
  return (
    <footer>
      {code === null || receipt === null ? null : (
        <figure>
          {code}
          <figcaption>
            {both('receipt-code')}
            <b>
              <N>{spacedReceipt(receipt)}</N>
            </b>
            {both('scan-progress')}
          </figcaption>
        </figure>
      )}
      {isSigned ? (
        <div class="case-paper-signs">
          <p>{both('signed-by')}</p>
          <p>{both('signed-on')}</p>
        </div>
      ) : null}
      <div class="case-paper-signed">
        <Own text={hall.name} language="zh" as="b" />
        {at === null ? null : <DayOf day={hallTime(hall.timeZone, 'zh').date(at)} language="zh" />}
        {staffNo === null
          ? null
          : shown.map((one) => <Spoken language={one}>{sayPaper(one).say('handled-by', { no: <N>{staffNo}</N> })}</Spoken>)}
      </div>
      {paper.kind === 'blank' ? null : <div class="case-paper-seal">{both('seal')}</div>}
    </footer>
  )
}
