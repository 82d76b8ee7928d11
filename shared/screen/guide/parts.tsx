import type { ComponentChildren } from 'preact'
import type { Text } from '../../language/text.ts'
import type { PublicGuide } from '../../guide/guide.ts'
import { BEIJING, hallTime } from '../clock.ts'
import { Own } from '../page.tsx'
import { N } from '../say.tsx'
import { hoursSpans, yuanOf, type GuidePlace } from './facts.ts'
import { guideWords, type GuideHall, type GuideLanguage, type Shown } from './shown.ts'

/** A text of the guide, in the language it really is in. */
export const T = ({
  text,
  language,
  as,
  class: name,
}: {
  text: Text
  language: GuideLanguage
  as?: 'span' | 'strong' | 'b' | 'p'
  class?: string
}) => <Own text={text} language={language} {...(as === undefined ? {} : { as })} {...(name === undefined ? {} : { class: name })} />

/** A heading with what is told under it. */
export const Part = ({
  title,
  sample = false,
  language,
  children,
}: {
  title: ComponentChildren
  sample?: boolean
  language: GuideLanguage
  children: ComponentChildren
}) => (
  <section class="g-part">
    <h3>
      {title}
      {sample ? <SampleMark language={language} /> : null}
    </h3>
    {children}
  </section>
)

export const SampleMark = ({ language }: { language: GuideLanguage }) => (
  <span class="g-mark">{guideWords(language).say('mark-sample')}</span>
)

export const Yuan = ({ fen, language }: { fen: number; language: GuideLanguage }) => (
  <>{guideWords(language).say('yuan', { sum: <b class="n g-sum">{yuanOf(fen)}</b> })}</>
)

/** `10 working days`, `at once`. */
export function Limit({ limit, language }: { limit: PublicGuide['legalLimit']; language: GuideLanguage }) {
  const words = guideWords(language)
  if (limit.value === 0) return <>{words.say('at-once')}</>
  return <>{words.say(`within-${limit.unit}`, { n: <b class="n g-sum">{limit.value}</b>, count: limit.value })}</>
}

export const Phones = ({ phones }: { phones: readonly string[] }) => (
  <span class="g-phones">
    {phones.map((phone) => (
      <a key={phone} href={`tel:${phone.replaceAll(' ', '')}`}>
        <N>{phone}</N>
      </a>
    ))}
  </span>
)

/** Zone, counters and the way there. */
export function Place({ place, language }: { place: GuidePlace; language: GuideLanguage }) {
  const words = guideWords(language)
  return (
    <>
      {place.zone === null ? null : <T text={place.zone.name} language={language} as="b" />}{' '}
      {place.counters === '' ? null : <b>{words.say('counters', { counters: <N>{place.counters}</N> })}</b>}
    </>
  )
}

export function Hours({ hall, language }: { hall: GuideHall; language: GuideLanguage }) {
  const words = guideWords(language)
  return (
    <dl class="g-hours">
      {hoursSpans(hall.hours).map(({ from, to, sessions }) => (
        <div key={from}>
          <dt>{from === to ? words.say(from) : words.say('days-span', { from: words.plain(from), to: words.plain(to) })}</dt>
          <dd>
            {sessions.length === 0
              ? words.say('closed')
              : sessions.map(([begin, end]) => (
                  <N key={begin}>
                    {begin}–{end}
                  </N>
                ))}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** Version, since when, as of when; and what the text's translation is worth. */
export function About({ shown }: { shown: Shown }) {
  const { language, hall, since, asOf, version } = shown
  const words = guideWords(language)
  const clock = hallTime(hall?.timeZone ?? BEIJING, 'en')
  const date = <N>{clock.date(since)}</N>
  return (
    <p class="g-about">
      <span>{words.say('version', { n: version })}</span>
      <span>{words.say('since', { date })}</span>
      {asOf === null ? null : (
        <span>
          {words.say('as-of', {
            time: (
              <N>
                {clock.date(asOf)} {clock.hm(asOf)}
              </N>
            ),
          })}
        </span>
      )}
    </p>
  )
}

/** What the mark of sample data means. */
export function SampleNote({ language }: { language: GuideLanguage }) {
  const words = guideWords(language)
  return (
    <p class="g-sample-note">
      <span class="g-mark">{words.say('mark-sample')}</span> <span>{words.say('mark-sample-text')}</span>
    </p>
  )
}
