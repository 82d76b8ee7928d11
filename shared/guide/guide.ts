import { z } from 'zod'
import { counterId, hallId, itemCode, lineId, zoneId } from '../ids.ts'
import { aboutText } from '../wire/about-text.ts'
import { plainText, text } from '../wire/plain-text.ts'
import {
  authorityNature,
  caseType,
  crossRegionScope,
  delivery,
  exerciseLevel,
  handlingMode,
  itemType,
  limitUnit,
  onSiteStop,
  powerSource,
  resultType,
  serviceObject,
  specialProcedureKind,
} from './codes.ts'
import { material, mediaId } from './material.ts'
import { question } from './questions.ts'
import { tariff } from './tariff.ts'

const key = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/)
/** Digits, spaces, hyphens and an extension, as it is dialled: `0991-4659110`, `12345`. */
export const phone = z.string().regex(/^\+?\d[\d -]{1,17}\d(?:转\d{1,6})?$/)
const url = z.url({ protocol: /^https?$/ }).max(500)

const limit = z.strictObject({ value: z.int().min(0).max(3650), unit: limitUnit, note: text(300).optional() })
const legalBasis = z.strictObject({
  law: text(200),
  article: text(100).optional(),
  text: text(1000).optional(),
  validTo: z.iso.date().optional(),
})
const place = z.strictObject({ hall: hallId, zone: zoneId.optional(), counters: z.array(counterId).max(60), address: text(200) })
const specialProcedure = z.strictObject({
  kind: specialProcedureKind,
  name: text(100),
  days: z.int().min(0).max(3650).nullable(),
  basis: text(300),
  countsInLimit: z.boolean(),
  fee: text(200).optional(),
})
const step = z.strictObject({
  name: text(100),
  actor: z.enum(['visitor', 'counter', 'office', 'expert', 'other-office']),
  /** In the unit of the promised limit; 0 for what is done on the spot. */
  days: z.int().min(0).max(3650),
  note: text(400).optional(),
  output: text(200).optional(),
})

/**
 * 办事指南: the whole published text of one item. Fields after GB/T 39046-2020 table 4 and the national item table; the order is theirs.
 * What may be seen of it is the record's scope, not the guide's.
 */
export const guide = z.strictObject({
  // 2.4.1 identity and powers
  code: itemCode,
  name: text(200),
  /** 俗称: what people call it, for the search. */
  words: z.array(plainText(40)).max(30),
  icon: key,
  /** Place among what is asked for most; 1 first. */
  popular: z.int().positive().nullable(),
  catalogCode: z
    .string()
    .regex(/^\d{9,12}$/)
    .optional(),
  implementationCode: z
    .string()
    .regex(/^[0-9A-Z]{12,40}$/)
    .optional(),
  handlingItemCode: z
    .string()
    .regex(/^[0-9A-Z]{12,50}$/)
    .optional(),
  localCatalogCode: plainText(40).optional(),
  localImplementationCode: plainText(50).optional(),
  itemType,
  legalBasis: z.array(legalBasis).max(20),
  powerSource,
  exerciseLevel,
  authorityDivision: text(500).optional(),
  exerciseContent: text(500).optional(),
  authority: z.strictObject({
    name: text(100),
    uscc: z
      .string()
      .regex(/^[0-9A-Z]{18}$/)
      .optional(),
    nature: authorityNature,
  }),
  entrustedBy: text(100).optional(),
  jointAuthorities: z.array(text(100)).max(20),
  handlingOffice: text(100).optional(),
  effectiveFrom: z.iso.date(),
  effectiveTo: z.iso.date().optional(),
  // the hall
  department: key,
  line: lineId,
  lifeEvents: z.array(key).max(10),
  /** 一件事: the items this package is made of; none: a plain item [PACK-1]. */
  parts: z.array(itemCode).max(12).default([]),
  /** Departments that review at the same time as `department`. */
  reviewDepartments: z.array(key).max(6).default([]),
  /** 审批分离: whoever took it in may not decide it [REVIEW-7]. */
  separateDecision: z.boolean().default(false),
  // 2.4.2 who, how, where, when
  serviceObjects: z.array(serviceObject).min(1),
  topics: z.array(key).max(10),
  acceptanceConditions: z.array(text(500)).max(20),
  quotaNote: text(300).optional(),
  caseType,
  handlingModes: z.array(handlingMode).min(1),
  crossRegionScope: crossRegionScope.optional(),
  places: z.array(place).max(10),
  /** In words where they differ from the hall's own hours. */
  openingHours: text(200).optional(),
  onSiteVisits: z.int().min(0).max(9),
  onSiteReason: text(300).optional(),
  /** What is done in the hall after handing in, at a stop of its own where the hall has one [VISIT-3]. */
  onSiteStops: z.array(onSiteStop).max(1).default([]),
  inHall: z.boolean(),
  onTerminal: z.boolean(),
  bookable: z.boolean(),
  online: z.boolean(),
  onlinePay: z.boolean(),
  courier: z.boolean(),
  onlineUrl: url.optional(),
  mobileUrl: url.optional(),
  enquiry: z.strictObject({ phones: z.array(phone).max(5), desk: text(100).optional(), other: text(200).optional() }),
  supervision: z.strictObject({ phones: z.array(phone).max(5), ways: z.array(text(200)).max(5) }),
  // 2.4.3 time, procedure, result
  legalLimit: limit,
  promisedLimit: limit,
  specialProcedures: z.array(specialProcedure).max(10),
  steps: z.array(step).max(20),
  flowchart: mediaId.optional(),
  intermediaryServices: z.array(z.strictObject({ name: text(100), basis: text(300).optional() })).max(10),
  result: z.strictObject({ name: text(100), type: resultType, sample: mediaId.optional() }),
  delivery: z.array(delivery).max(4),
  faqs: z.array(z.strictObject({ q: text(200), a: text(800) })).max(30),
  remedies: z.strictObject({ reconsideration: text(300).optional(), litigation: text(300).optional() }),
  // what is asked of the visitor; 2.4.4 materials; 2.4.5 fees
  questions: z.array(question).max(12),
  materials: z.array(material).max(40),
  charged: z.boolean(),
  tariffs: z.array(tariff).max(20),
  remark: text(500).optional(),
  // of the text itself
  ...aboutText,
})
export type Guide = z.infer<typeof guide>

/** Of a package read whole: what it is made of, and whose each paper and fee is [PACK-7]. */
const whole = z.strictObject({
  /** In the package's order. `office`: who decides it. */
  parts: z.array(z.strictObject({ code: itemCode, name: text(200), office: text(100), promisedLimit: limit })),
  /** By the id of a paper: the parts it serves. Without one: the package's own alone. */
  neededBy: z.record(z.string(), z.array(itemCode)),
  /** By the id of a fee: whose it is. */
  chargedBy: z.record(z.string(), itemCode),
})

/** What the public is given of a public guide. `whole`: this is a package with all its parts' questions, papers and fees. */
export const publicGuide = guide.omit({ owner: true, risk: true }).extend({ whole: whole.optional() })
export type PublicGuide = z.infer<typeof publicGuide>

/** 主题 and 人生事件 (life events), and the departments: how a kiosk groups its guides. */
export const group = z.strictObject({ id: key, name: text(100), icon: key })
export const groups = z.strictObject({ departments: z.array(group), topics: z.array(group), lifeEvents: z.array(group) })
export type Group = z.infer<typeof group>
export type Groups = z.infer<typeof groups>
