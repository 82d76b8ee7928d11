import { serviceObject } from '../../shared/guide/codes.ts'
import type { Groups, PublicGuide } from '../../shared/guide/guide.ts'
import type { Text } from '../../shared/language/text.ts'
import { guideWords } from '../../shared/screen/guide/shown.ts'
import type { PublishedGuide } from '../../shared/wire/content.ts'
import type { Sorting } from './sortings.ts'

export interface Sorted {
  readonly id: string
  readonly name: Text
  readonly icon: string
  readonly guides: readonly PublishedGuide[]
}

const serves = serviceObject.options
const serveIcons: Readonly<Record<(typeof serves)[number], string>> = {
  '1': 'person',
  '2': 'shop',
  '3': 'building',
  '4': 'people',
  '5': 'flag',
  '6': 'people',
}

/** The groups of one sorting that have any guide, each with its own. */
export function sortedBy(sorting: Sorting, groups: Groups, guides: readonly PublishedGuide[]): Sorted[] {
  return namesOf(sorting, groups)
    .map(({ id, name, icon }) => ({ id, name, icon, guides: guides.filter(({ guide }) => groupsOf(sorting, guide).includes(id)) }))
    .filter((group) => group.guides.length > 0)
}

function namesOf(sorting: Sorting, { departments, topics, lifeEvents }: Groups): readonly Omit<Sorted, 'guides'>[] {
  switch (sorting) {
    case 'departments':
      return departments
    case 'topics':
      return topics
    case 'life-events':
      return lifeEvents
    case 'serves':
      return serves.map((id) => ({ id, icon: serveIcons[id], name: servesName(id) }))
  }
}

const servesName = (id: (typeof serves)[number]): Text => ({
  zh: guideWords('zh').plain(`serves-${id}`),
  ug: guideWords('ug').plain(`serves-${id}`),
  en: guideWords('en').plain(`serves-${id}`),
  ru: guideWords('ru').plain(`serves-${id}`),
  'kk-Arab': guideWords('kk-Arab').plain(`serves-${id}`),
})

function groupsOf(sorting: Sorting, { department, topics, lifeEvents, serviceObjects }: PublicGuide): readonly string[] {
  switch (sorting) {
    case 'departments':
      return [department]
    case 'topics':
      return topics
    case 'life-events':
      return lifeEvents
    case 'serves':
      return serviceObjects
  }
}

const byPlace = (a: number | null, b: number | null) => (a ?? Number.MAX_SAFE_INTEGER) - (b ?? Number.MAX_SAFE_INTEGER)

/** What is asked for most, first. */
export const popularFirst = (guides: readonly PublishedGuide[]) =>
  guides.toSorted((one, other) => byPlace(one.guide.popular, other.guide.popular))
