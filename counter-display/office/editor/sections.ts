import { guide } from '../../../shared/guide/guide.ts'
import { posting } from '../../../shared/posting/posting.ts'
import type { ContentKind } from '../../../shared/wire/content.ts'

export interface Section {
  readonly id: 'identity' | 'who' | 'time' | 'asked' | 'fees' | 'care' | 'text' | 'kind' | 'clock'
  readonly fields: readonly string[]
}

/** The parts of the form, in the order people think of them. */
const guideSections: readonly Section[] = [
  {
    id: 'identity',
    fields: [
      'name',
      'words',
      'department',
      'topics',
      'lifeEvents',
      'itemType',
      'legalBasis',
      'authority',
      'handlingOffice',
      'jointAuthorities',
      'entrustedBy',
      'powerSource',
      'exerciseLevel',
      'authorityDivision',
      'exerciseContent',
      'catalogCode',
      'implementationCode',
      'handlingItemCode',
      'localCatalogCode',
      'localImplementationCode',
      'effectiveFrom',
      'effectiveTo',
      'icon',
      'popular',
    ],
  },
  {
    id: 'who',
    fields: [
      'serviceObjects',
      'acceptanceConditions',
      'quotaNote',
      'places',
      'line',
      'openingHours',
      'enquiry',
      'supervision',
      'handlingModes',
      'crossRegionScope',
      'inHall',
      'onTerminal',
      'bookable',
      'online',
      'onlineUrl',
      'mobileUrl',
      'onlinePay',
      'courier',
      'onSiteVisits',
      'onSiteReason',
      'onSiteStops',
    ],
  },
  {
    id: 'time',
    fields: [
      'caseType',
      'parts',
      'reviewDepartments',
      'separateDecision',
      'legalLimit',
      'promisedLimit',
      'specialProcedures',
      'steps',
      'flowchart',
      'intermediaryServices',
      'result',
      'delivery',
      'faqs',
      'remedies',
      'remark',
    ],
  },
  { id: 'asked', fields: ['questions', 'materials'] },
  { id: 'fees', fields: ['charged', 'tariffs'] },
  { id: 'care', fields: ['languages', 'owner', 'risk', 'sampleFields'] },
]
const postingSections: readonly Section[] = [
  { id: 'text', fields: ['title', 'summary', 'body', 'tables', 'attachments'] },
  { id: 'kind', fields: ['namespace', 'organisation', 'details', 'enquiry', 'supervision'] },
  { id: 'clock', fields: ['cadence', 'board', 'effectiveFrom', 'removeOn', 'reviewDue'] },
  { id: 'care', fields: ['languages', 'owner', 'risk', 'sampleFields'] },
]

export const sectionsOf = (kind: ContentKind) => (kind === 'guide' ? guideSections : postingSections)
export const schemaOf = (kind: ContentKind) => (kind === 'guide' ? guide : posting)
