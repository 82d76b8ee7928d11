import type { VNode } from 'preact'
import { Icon } from '../icon.tsx'
import { N } from '../say.tsx'
import { isSample, placesOf } from './facts.ts'
import { Hours, Part, Phones, Place, T } from './parts.tsx'
import { guideWords, type Shown } from './shown.ts'

const ways = ['online', 'onTerminal', 'bookable', 'courier', 'onlinePay'] as const
const wordOf = {
  online: 'way-online',
  onTerminal: 'way-terminal',
  bookable: 'way-bookable',
  courier: 'way-courier',
  onlinePay: 'way-onlinePay',
} as const

/** Zone, counters, floor, hours with the name of the time, and whom to call. */
export function whereBlocks(shown: Shown): VNode[] {
  const { guide, hall, language } = shown
  const words = guideWords(language)
  return [
    <Part key="place" title={words.say('place')} sample={isSample(guide, 'places')} language={language}>
      {placesOf(guide, hall).map((place, at) => (
        <div key={at} class="g-place">
          <Icon name="pin" />
          <p>
            <Place place={place} language={language} />
            {place.zone?.way === undefined ? null : <T text={place.zone.way} language={language} />}
            <T class="g-small" text={place.address} language={language} />
          </p>
        </div>
      ))}
    </Part>,
    <Part
      key="hours"
      title={
        <>
          {words.say('hours')} {hall === null ? null : <T class="g-zone" text={hall.timeName} language={language} />}
        </>
      }
      sample={isSample(guide, 'openingHours')}
      language={language}
    >
      {guide.openingHours === undefined ? null : <T as="p" text={guide.openingHours} language={language} />}
      {hall === null ? null : <Hours hall={hall} language={language} />}
    </Part>,
    <Call key="enquiry" shown={shown} />,
    <Complain key="complaints" shown={shown} />,
    ...(ways.some((way) => guide[way]) ? [<MoreWays key="ways" shown={shown} />] : []),
  ]
}

function Call({ shown: { guide, language } }: { shown: Shown }) {
  const words = guideWords(language)
  const { phones, desk, other } = guide.enquiry
  return (
    <Part title={words.say('enquiry')} sample={isSample(guide, 'enquiry')} language={language}>
      <p class="g-with">
        <Phones phones={phones} />
        {desk === undefined ? null : (
          <span>
            {words.say('enquiry-desk')} <T text={desk} language={language} />
          </span>
        )}
      </p>
      {other === undefined ? null : <T as="p" class="g-small" text={other} language={language} />}
    </Part>
  )
}

function Complain({ shown: { guide, language } }: { shown: Shown }) {
  const words = guideWords(language)
  const { phones, ways: others } = guide.supervision
  return (
    <Part title={words.say('complaints')} sample={isSample(guide, 'supervision')} language={language}>
      <p class="g-with">
        <Phones phones={phones} />
      </p>
      {others.length === 0 ? null : (
        <p class="g-small g-items">
          <span>{words.say('complaint-ways')}</span>{' '}
          {others.map((way, at) => (
            <T key={at} text={way} language={language} />
          ))}
        </p>
      )}
    </Part>
  )
}

function MoreWays({ shown: { guide, language } }: { shown: Shown }) {
  const words = guideWords(language)
  return (
    <Part title={words.say('more-ways')} language={language}>
      <p class="g-with">
        {ways
          .filter((way) => guide[way])
          .map((way) => (
            <span key={way} class="g-chip">
              {words.say(wordOf[way])}
            </span>
          ))}
      </p>
      {guide.onlineUrl === undefined ? null : <p class="g-small">{words.say('site', { host: <N>{new URL(guide.onlineUrl).host}</N> })}</p>}
    </Part>
  )
}
