import type { ComponentChildren } from 'preact'
import { Own } from '../page.tsx'
import { QrCode } from '../qr-code.tsx'
import { BEIJING, hallTime } from '../clock.ts'
import { Icon } from '../icon.tsx'
import { N } from '../say.tsx'
import { feeText } from './card-text.ts'
import { placesOf } from './facts.ts'
import { Hours, Limit, Phones, Place, T } from './parts.tsx'
import { guideWords, type Shown } from './shown.ts'
import { isBrought, papersOf } from './sums.ts'
import './card.css'

interface CardProps {
  shown: Shown
  /** What the QR code holds: the guide's public address, or its text in brief. */
  qr: string
  /** The host the code leads to, in words beside it against swapped codes; null: the code holds text. */
  host: string | null
  /** Server time, ms. */
  printedAt: number
  /** Null: not printed by a kiosk. */
  kiosk: string | null
  /** The drawn code, where no script will draw it. */
  code?: ComponentChildren
  /** The hall's map, with the way. */
  map?: ComponentChildren
}

/** 便民卡片 (S06): one guide on 80 mm paper. Drawn always, seen only on paper. */
export function Card({ shown, qr, host, printedAt, kiosk, code, map }: CardProps) {
  const { guide, hall, language } = shown
  const words = guideWords(language)
  const second = language === 'zh' ? 'ug' : 'zh'
  return (
    <div class="g-card" data-card={guide.code}>
      {hall === null ? null : <T as="p" class="g-card-hall" text={hall.name} language={language} />}
      <h1>
        <T text={guide.name} language={language} />
      </h1>
      {guide.name[second] === undefined ? null : <Own as="p" text={guide.name} language={second} />}
      <dl class="g-card-facts">
        <div>
          <dt>{words.say('cost')}</dt>
          <dd>{feeText(shown)}</dd>
        </div>
        <div>
          <dt>{words.say('promise')}</dt>
          <dd>
            <Limit limit={guide.promisedLimit} language={language} />
          </dd>
        </div>
        <div>
          <dt>{words.say('by-law')}</dt>
          <dd>{guide.legalLimit.value === 0 ? words.say('by-law-none') : <Limit limit={guide.legalLimit} language={language} />}</dd>
        </div>
      </dl>
      {guide.whole === undefined ? null : (
        <>
          <h2>{words.say('one-thing-parts')}</h2>
          <ul class="g-card-parts">
            {guide.whole.parts.map(({ code, name }) => (
              <li key={code}>
                <T text={name} language={language} />
              </li>
            ))}
          </ul>
        </>
      )}
      <h2>{words.say('card-bring')}</h2>
      <CardPapers shown={shown} />
      <h2>{words.say('where')}</h2>
      {placesOf(guide, hall).map((place, at) => (
        <p key={at} class="g-card-place">
          <Place place={place} language={language} />{' '}
          {place.zone?.way === undefined ? null : <T text={place.zone.way} language={language} />}
        </p>
      ))}
      {map}
      {hall === null ? null : (
        <>
          <Hours hall={hall} language={language} />
          <T as="p" text={hall.timeName} language={language} />
        </>
      )}
      <p>
        {words.say('enquiry')} <Phones phones={guide.enquiry.phones} />
      </p>
      <p>
        {words.say('complaints')} <Phones phones={guide.supervision.phones} />
      </p>
      <div class={host === null ? 'g-card-scan is-dense' : 'g-card-scan'}>
        {code ?? <QrCode text={qr} label={words.plain('card-scan')} />}
        <p>
          {host === null ? null : (
            <>
              {words.say('card-scan')} <N>{host}</N>
            </>
          )}
        </p>
      </div>
      <CardFoot shown={shown} printedAt={printedAt} kiosk={kiosk} />
    </div>
  )
}

/** Tick boxes: those already at hand are ticked. */
function CardPapers({ shown }: { shown: Shown }) {
  const { language, ticks } = shown
  const words = guideWords(language)
  const papers = papersOf(shown).filter((paper) => isBrought(paper) || paper.state === 'open')
  if (papers.length === 0) return <p>{words.say('no-papers')}</p>
  return (
    <ul class="g-card-papers">
      {papers.map(({ material, state }) => (
        <li key={material.id} data-has={ticks.has(material.id)}>
          <span class="g-card-box">{ticks.has(material.id) ? <Icon name="check" /> : null}</span>
          <span>
            <T as="b" text={material.name} language={language} />{' '}
            {material.originals > 0 ? words.say('originals', { n: material.originals }) : null}{' '}
            {material.copies > 0 ? words.say('copies', { n: material.copies }) : null}
            {state === 'open' && material.conditionNote !== undefined ? (
              <>
                {' '}
                <T text={material.conditionNote} language={language} />
              </>
            ) : null}
            {ticks.has(material.id) || material.issuer === undefined ? null : (
              <> {words.say('issuer', { name: <T text={material.issuer} language={language} /> })}</>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}

function CardFoot({ shown, printedAt, kiosk }: { shown: Shown; printedAt: number; kiosk: string | null }) {
  const { guide, hall, language, version } = shown
  const words = guideWords(language)
  const clock = hallTime(hall?.timeZone ?? BEIJING, 'en')
  return (
    <footer>
      <p>
        {words.say('version', { n: version })}{' '}
        {words.say('card-time', {
          time: (
            <N>
              {clock.date(printedAt)} {clock.hm(printedAt)}
            </N>
          ),
        })}{' '}
        {kiosk === null ? null : words.say('card-kiosk', { id: <N>{kiosk}</N> })}
      </p>
      <p>{words.say('card-check')}</p>
      {guide.sampleFields.length === 0 ? null : <p>{words.say('mark-sample-text')}</p>}
    </footer>
  )
}
