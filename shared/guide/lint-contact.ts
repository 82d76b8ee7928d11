import type { Guide } from './guide.ts'
import { fault, type Lint } from './lint-rules.ts'

/** Public short numbers of the whole country or of every province. 12358 became part of 12315, but stands in older documents. */
const hotLines: readonly string[] = [
  '110 119 120 122 114 12123 12305 12306 12309 12313 12315 12316 12318 12319 12320 12321 12328 12329 12331 12333',
  '12335 12336 12337 12338 12339 12345 12348 12349 12350 12351 12355 12356 12358 12360 12363 12366 12367 12368',
  '12369 12371 12373 12377 12378 12379 12380 12381 12385 12386 12388 12389 12390 12393 12395 12396 95598 11185',
  '11183 96596',
].flatMap((row) => row.split(' '))

/** With area code, mobile, or 400/800; `+86` and an extension as they are dialled. */
const fullNumber = /^(?:\+?86[ -]?)?(?:0?\d{2,3}[ -]?\d{7,8}|1[3-9]\d{9}|[48]00[ -]?\d{3}[ -]?\d{4})(?:(?:转|-)\d{1,6})?$/
const areaCode = /^(?:\+?86[ -]?\d|0|1[3-9]\d{9}|[48]00)/
const shortNumber = /^(?:1\d{2}|1[12]\d{3}|9[56]\d{3,4})$/

/** Whom to call, and where to complain: both must be there, and dial. */
export const lintContact: Lint = (guide) => [
  ...phones(guide.enquiry.phones, 'enquiry.phones'),
  ...phones(guide.supervision.phones, 'supervision.phones'),
  ...reachable(guide),
]

const phones = (numbers: readonly string[], field: string) =>
  numbers.flatMap((phone, at) => {
    if (hotLines.includes(phone)) return []
    if (shortNumber.test(phone)) return [fault('unknown-hot-line', `${field}.${at}`, { phone })]
    return fullNumber.test(phone) && areaCode.test(phone) ? [] : [fault('phone-format', `${field}.${at}`, { phone })]
  })

function reachable({ enquiry, supervision }: Guide) {
  const hasEnquiry = enquiry.phones.length > 0 || enquiry.desk !== undefined
  const hasSupervision = supervision.phones.length > 0 || supervision.ways.length > 0
  return [...(hasEnquiry ? [] : [fault('no-enquiry', 'enquiry')]), ...(hasSupervision ? [] : [fault('no-supervision', 'supervision')])]
}
