import { directionOf } from '../../shared/language/languages.ts'
import { Card } from '../../shared/screen/guide/card.tsx'
import { cardText } from '../../shared/screen/guide/card-text.ts'
import { GuideTitle } from '../../shared/screen/guide/guide-page.tsx'
import { About, SampleMark } from '../../shared/screen/guide/parts.tsx'
import { blocksOf, sectionIcons, sections, type Section } from '../../shared/screen/guide/sections.ts'
import { guideWords, type Shown } from '../../shared/screen/guide/shown.ts'
import { Shut, shutOf } from '../shut.tsx'
import { CardMap } from '../../shared/screen/map/card-map.tsx'
import { planOf } from '../../shared/screen/map/read-plan.ts'
import { Icon } from '../../shared/screen/icon.tsx'
import type { PublishedGuide } from '../../shared/wire/content.ts'
import { GatherKey, TogetherKey } from '../basket-bar.tsx'
import type { KioskModel } from '../model.ts'
import { Pages } from '../pages.tsx'
import { WaitText } from '../parts.tsx'
import { kioskWords, lookUpWords } from '../words.ts'
import { publicAddress, shownOf } from './shown.ts'

interface GuideProps {
  model: KioskModel
  published: PublishedGuide
  section: Section
}

/** One guide, a part at a time, with what can be done about it below. */
export function GuidePage({ model, published, section }: GuideProps) {
  const shown = shownOf(model, published)
  return (
    <article
      class="guide"
      lang={shown.language}
      dir={directionOf(shown.language)}
      data-guide={shown.guide.code}
      data-version={shown.version}
      data-section={section}
    >
      <GuideTitle shown={shown} department={departmentOf(model, shown)} />
      <Tabs model={model} shown={shown} section={section} />
      <section class="g-panel">
        <h2 class="vh">{guideWords(shown.language).say(section)}</h2>
        <Pages key={section} model={model} again={heightsHangOn(model, shown)}>
          {blocksOf(section, shown, <Wait model={model} shown={shown} />)}
        </Pages>
      </section>
      <Strip model={model} shown={shown} />
      <Acts model={model} shown={shown} />
      <PaperCard model={model} shown={shown} />
    </article>
  )
}

/** What may make a block higher or lower. */
const heightsHangOn = (model: KioskModel, shown: Shown) =>
  JSON.stringify([shown.language, shown.version, shown.answers, [...shown.ticks], lineOf(model, shown)?.wait])

const departmentOf = ({ lookUp }: KioskModel, { guide }: Shown) =>
  lookUp.content.value?.groups.departments.find(({ id }) => id === guide.department)?.name

function Tabs({ model, shown, section }: { model: KioskModel; shown: Shown; section: Section }) {
  const words = guideWords(shown.language)
  return (
    <div class="g-tabs" role="group" aria-label={words.plain('parts')}>
      {sections.map((one) => (
        <button key={one} type="button" class="key" data-section={one} aria-pressed={one === section} onClick={() => model.turnTo(one)}>
          <Icon name={sectionIcons[one]} />
          <span>{words.say(one)}</span>
        </button>
      ))}
    </div>
  )
}

const lineOf = (model: KioskModel, { guide }: Shown) => model.view.value?.lines.find(({ id }) => id === guide.line)

/** How long the guide's line is now. */
function Wait({ model, shown }: { model: KioskModel; shown: Shown }) {
  const line = lineOf(model, shown)
  const language = model.language.value
  if (line === undefined) return <span class="g-plain">{kioskWords(language).say('line-closed')}</span>
  return (
    <span class="g-wait" lang={language} dir={directionOf(language)}>
      <span>
        <WaitText wait={line.wait} language={language} />
      </span>
      <span class="g-small">{lookUpWords(language).say('wait-line', { n: line.waiting })}</span>
    </span>
  )
}

/** Which text this is, what its marks mean, and the key that says it is wrong. */
function Strip({ model, shown }: { model: KioskModel; shown: Shown }) {
  const words = guideWords(shown.language)
  return (
    <div class="g-strip">
      <div>
        {shown.guide.sampleFields.length === 0 ? null : (
          <p>
            <SampleMark language={shown.language} /> <span>{words.say('mark-sample-text')}</span>
          </p>
        )}
        <About shown={shown} />
      </div>
      <button
        type="button"
        class="key g-wrong"
        data-act="wrong"
        onClick={() => (model.lookUp.dialog.value = { kind: 'report', state: 'asking' })}
      >
        <Icon name="flag" />
        <span>{words.say('wrong')}</span>
      </button>
    </div>
  )
}

function Acts({ model, shown }: { model: KioskModel; shown: Shown }) {
  const words = lookUpWords(model.language.value)
  return (
    <div class="g-acts" lang={model.language.value} dir={directionOf(model.language.value)}>
      <Take model={model} shown={shown} />
      <button type="button" class="key" data-act="print" onClick={model.lookUp.printCard}>
        <Icon name="printer" large />
        <span class="t">
          <strong>{words.say('print')}</strong>
          <small>{words.say('print-hint')}</small>
        </span>
      </button>
      <button type="button" class="key" data-act="phone" onClick={() => (model.lookUp.dialog.value = { kind: 'phone' })}>
        <Icon name="qr" large />
        <span class="t">
          <strong>{words.say('phone')}</strong>
          <small>{words.say('phone-hint')}</small>
        </span>
      </button>
    </div>
  )
}

/** A number for this matter at one touch; priority first tells whom it is for. */
function Take({ model, shown }: { model: KioskModel; shown: Shown }) {
  const language = model.language.value
  const words = lookUpWords(language)
  const { code, name, line, inHall } = shown.guide
  const item = { code, name, line }
  const now = lineOf(model, shown)
  if (!inHall) return null
  const isShut = model.view.value !== null && !model.view.value.open
  if (isShut || !model.online.value) return <p class="g-no-take">{words.say(isShut ? 'take-closed' : 'take-offline')}</p>
  const shut = shutOf(model.view.value, item)
  if (shut !== null) return <Shut model={model} shut={shut} />
  if (model.basket.value.length > 0)
    return (
      <div class="g-take is-gathering">
        <GatherKey model={model} item={item} />
      </div>
    )
  return (
    <div class="g-take">
      <button
        type="button"
        class="key key-go"
        data-class="normal"
        data-act="take"
        disabled={model.busy.value}
        onClick={() => void model.take(item, 'normal')}
      >
        <Icon name="ticket" large />
        <strong>{model.busy.value ? kioskWords(language).say('taking') : words.say('take-this')}</strong>
        {now === undefined ? null : (
          <span>
            <WaitText wait={now.wait} language={language} />
          </span>
        )}
      </button>
      <button
        type="button"
        class="key"
        data-act="take-priority"
        disabled={model.busy.value}
        onClick={() => model.go({ at: 'class', item })}
      >
        <Icon name="people" />
        <span>{words.say('take-priority')}</span>
      </button>
      <TogetherKey model={model} item={item} />
    </div>
  )
}

/** On paper only. Without the server the code holds the text itself. */
function PaperCard({ model, shown }: { model: KioskModel; shown: Shown }) {
  const { url, host } = publicAddress(shown)
  const isOnline = model.online.value
  const hall = model.view.value?.hall.id
  return (
    <Card
      shown={shown}
      qr={isOnline ? url : cardText(shown)}
      host={isOnline ? host : null}
      printedAt={model.time.value}
      kiosk={model.place}
      map={<CardMap shown={shown} plan={hall === undefined ? null : planOf(hall).value} from="kiosk" />}
    />
  )
}
