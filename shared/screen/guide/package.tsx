import type { VNode } from 'preact'
import type { PublicGuide } from '../../guide/guide.ts'
import { Icon } from '../icon.tsx'
import { Limit, Part, T } from './parts.tsx'
import { guideWords, type Shown } from './shown.ts'

type WholePart = NonNullable<PublicGuide['whole']>['parts'][number]

/** 一件事: what a package is made of, who decides each part, and the way to each [PACK-7]. A block each, so that a page can end between two. */
export function packageBlocks(shown: Shown): VNode[] {
  const words = guideWords(shown.language)
  const [first, ...others] = shown.guide.whole?.parts ?? []
  if (first === undefined) return []
  return [
    <Part key="package" title={words.say('one-thing-parts')} language={shown.language}>
      <p class="g-small">{words.say('one-thing-about')}</p>
      <PartWay shown={shown} part={first} />
    </Part>,
    ...others.map((part) => <PartWay key={`part-${part.code}`} shown={shown} part={part} />),
  ]
}

function PartWay({ shown, part }: { shown: Shown; part: WholePart }) {
  const link = shown.partLink
  const inside = <PartText shown={shown} part={part} />
  if (link === undefined)
    return (
      <span class="g-package-part" data-part={part.code}>
        {inside}
      </span>
    )
  if ('href' in link)
    return (
      <a class="key g-package-part" href={link.href(part.code)} data-part={part.code}>
        {inside}
        <Icon name="chev" mirror />
      </a>
    )
  return (
    <button type="button" class="key g-package-part" data-part={part.code} onClick={() => link.open(part.code)}>
      {inside}
      <Icon name="chev" mirror />
    </button>
  )
}

const PartText = ({ shown: { language }, part }: { shown: Shown; part: WholePart }) => (
  <span class="g-package-text">
    <T as="strong" text={part.name} language={language} />
    <span class="g-small g-items">
      <T text={part.office} language={language} />
      <span>
        <Limit limit={part.promisedLimit} language={language} />
      </span>
    </span>
  </span>
)

/** Which parts a paper of a package serves; nothing where it serves the package itself. */
export function PaperFor({ shown: { guide, language }, paper }: { shown: Shown; paper: string }) {
  const words = guideWords(language)
  const parts = guide.whole?.parts.filter(({ code }) => guide.whole?.neededBy[paper]?.includes(code)) ?? []
  if (parts.length === 0) return null
  const names = parts.map(({ code, name }, at) => (
    <span key={code}>
      {at === 0 ? null : words.plain('list-comma')}
      <T text={name} language={language} />
    </span>
  ))
  return <span class="g-small g-for">{words.say('paper-for', { parts: <>{names}</> })}</span>
}

/** The part of a package a fee belongs to. */
export const chargingPart = ({ guide: { whole } }: Shown, fee: string): WholePart | undefined =>
  whole?.parts.find(({ code }) => code === whole.chargedBy[fee])
