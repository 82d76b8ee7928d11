import { render } from 'preact-render-to-string'
import { addressOf } from '../../shared/guide/answer-address.ts'
import { textIn } from '../../shared/language/text.ts'
import { feeText } from '../../shared/screen/guide/card-text.ts'
import { translationOf } from '../../shared/screen/guide/facts.ts'
import { GuideColumn } from '../../shared/screen/guide/guide-page.tsx'
import { sectionIcons, sections } from '../../shared/screen/guide/sections.ts'
import { guideWords, type Shown } from '../../shared/screen/guide/shown.ts'
import { Icon } from '../../shared/screen/icon.tsx'
import { N } from '../../shared/screen/say.tsx'
import type { LineView } from '../../shared/wire/views.ts'
import { newPath, sayBooking } from './booking-start.tsx'
import { Around, saySite, type Page } from './around.tsx'
import { sayPaper } from './case-paper-lines.tsx'
import { jsonForScript } from './frame.ts'
import { guideCrumbs, guidePath, type GuideHere } from './guide-here.tsx'
import { WaitText } from './hall-now.tsx'
import { shortened, titled } from './lists.tsx'
import { ReportForm } from './report.tsx'
import { serviceData } from './structured.ts'

export function guidePage(here: GuideHere): Page {
  const { shown, department, view } = here
  const { guide, language, since } = shown
  const path = guidePath(shown)
  const html = (
    <Around language={language} hall={view.hall} path={path} crumbs={guideCrumbs(here)} takesReports>
      <div class="site-guide">
        <Parts shown={shown} />
        <div id="guide">
          <GuideColumn shown={shown} department={department} />
        </div>
        <Deeds here={here} />
      </div>
      <Kept shown={shown} />
      <ReportForm language={language} path={path} version={shown.version} />
      {/* What the page's script draws the guide with; the guide itself it fetches. */}
      <script type="application/json" id="guide-facts" dangerouslySetInnerHTML={{ __html: jsonForScript(factsOf(here)) }} />
    </Around>
  )
  return {
    language,
    title: titled(textIn(guide.name, language), language, view),
    description: describe(shown),
    path,
    html: render(html),
    modified: since,
    data: serviceData(here),
    ...(translationOf(guide, language) === 'missing' ? { original: 'zh' as const } : {}),
  }
}

function factsOf({ shown: { guide, version, since, hall, day, form, charges }, department }: GuideHere) {
  return { code: guide.code, version, since, hall, day, department, action: form?.action, charges }
}

/** Links to the parts of a long page. */
function Parts({ shown: { language } }: { shown: Shown }) {
  const words = guideWords(language)
  return (
    <nav class="site-sections" aria-label={words.plain('parts')}>
      {sections.map((section) => (
        <a key={section} href={`#${section}`}>
          <Icon name={sectionIcons[section]} />
          {words.say(section)}
        </a>
      ))}
    </nav>
  )
}

/** What can be done with a guide: take a number for it, take it along, begin anew. */
function Deeds({ here: { shown, view, isBookable } }: { here: GuideHere }) {
  const { guide, language } = shown
  const say = saySite(language)
  const line = view.lines.find(({ id }) => id === guide.line)
  const address = `/site/${language}${guidePath(shown)}`
  const told = addressOf(guide, shown)
  return (
    <section class="site-deeds">
      {line === undefined || !guide.inHall ? null : <Take address={address} line={line} isOpen={view.open} shown={shown} />}
      {isBookable ? (
        <a class="key" href={`/site/${language}${newPath(guide.code)}`}>
          <Icon name="calendar" />
          <span>
            <b>{sayBooking(language).say('title')}</b>
          </span>
        </a>
      ) : null}
      <a class="key" href={`${address}/card${told}`} data-told>
        <Icon name="printer" />
        <span>
          <b>{say.say('card')}</b>
          <small>{say.say('card-hint')}</small>
        </span>
      </a>
      <a class="key" href={`${address}/notice`}>
        <Icon name="printer" />
        <b>{sayPaper(language).say('title-blank')}</b>
      </a>
    </section>
  )
}

/** Where the answers are kept, and how to be rid of them. */
function Kept({ shown }: { shown: Shown }) {
  const { guide, language } = shown
  const say = saySite(language)
  if (guide.questions.length + guide.materials.length === 0) return null
  return (
    <p class="site-quiet site-kept">
      {say.say('share')}{' '}
      <a href={`/site/${language}${guidePath(shown)}`} id="clear">
        {say.say('clear')}
      </a>
    </p>
  )
}

function Take({ address, line, isOpen, shown }: { address: string; line: LineView; isOpen: boolean; shown: Shown }) {
  const say = saySite(shown.language)
  if (!isOpen)
    return (
      <p class="state" data-state="w-closed">
        <b>{say.say('closed-now')}</b>
      </p>
    )
  return (
    <a class="key key-go" href={`${address}/number`}>
      <Icon name="ticket" />
      <span>
        <b>{say.say('take')}</b>
        <small>
          <N>{line.prefix}</N> {say.say('people', { n: line.waiting })} · <WaitText wait={line.wait} language={shown.language} />
        </small>
      </span>
    </a>
  )
}

/** For search engines: by whom, the fee, how long, which papers. */
function describe(shown: Shown): string {
  const { guide, language } = shown
  const words = guideWords(language)
  const { value, unit } = guide.promisedLimit
  const limit = value === 0 ? words.plain('at-once') : words.plain(`within-${unit}`, { n: value })
  const papers = guide.materials.map(({ name }) => textIn(name, language)).join(words.plain('list-comma'))
  const told = [
    textIn(guide.authority.name, language),
    `${words.plain('cost')}: ${feeText(shown)}`,
    `${words.plain('how-long')}: ${limit}`,
    ...(papers === '' ? [] : [`${words.plain('papers')}: ${papers}`]),
  ]
  return shortened(told.join(' · '))
}
