import type { Text } from '../language/text.ts'
import { dayOf, fault, type Lint } from './lint-rules.ts'
import type { Guide } from './guide.ts'
import type { Placed } from './texts.ts'
import { textsOf } from './texts.ts'

type Limit = Guide['legalLimit']

/** In fifths of an hour, so that five working days are a week of seven and all stay whole. */
const fifths = { hour: 5, day: 5 * 24, 'working-day': 7 * 24 } as const
export const lengthOf = ({ value, unit }: Limit) => value * fifths[unit]

/** Limits and dates, against each other and against the law. */
export const lintTime: Lint = (guide, context) => [...limits(guide), ...stepDays(guide), ...dates(guide, dayOf(guide, context))]

const isOverADay = ({ value, unit }: Limit) => value > (unit === 'hour' ? 24 : 1)
const figures = ({ value, unit }: Limit) => ({ value, unit })

function limits(guide: Guide) {
  const { caseType, legalLimit, promisedLimit } = guide
  const isLong = isOverADay(promisedLimit)
  const onTheSpot = isLong ? promises(guide).filter(({ value }) => saysOnTheSpot(value.zh)) : []
  // 0: the law sets none.
  const isOver = legalLimit.value > 0 && lengthOf(promisedLimit) > lengthOf(legalLimit)
  return [
    ...(caseType === '1' && isLong ? [fault('at-once-over-a-day', 'promisedLimit', figures(promisedLimit))] : []),
    ...onTheSpot.map(({ field }) => fault('on-the-spot-over-a-day', field, figures(promisedLimit))),
    ...(isOver ? [fault('promised-over-legal', 'promisedLimit', { promised: promisedLimit.value, legal: legalLimit.value })] : []),
  ]
}

/** Where a guide says how fast it is done. A step may well be done on the spot when the whole is not. */
const promises = ({ acceptanceConditions, openingHours, promisedLimit, result, remark, faqs }: Guide): readonly Placed<Text>[] =>
  textsOf({
    acceptanceConditions,
    openingHours,
    promisedLimit: { note: promisedLimit.note },
    result: { name: result.name },
    remark,
    faqs: faqs.map(({ a }) => ({ a })),
  })

const onTheSpot = /当场(?:就能|即可|可以|可)?(?:办理|办结|办好|办完|发证|领证|取证|拿证|出证)|即时办结|立等可取/g
const denial = /(?:不|非|无法|未|没有)(?:能|会|可|予|是)?$/
const saysOnTheSpot = (zh: string) => [...zh.matchAll(onTheSpot)].some(({ index }) => !denial.test(zh.slice(0, index)))

/** Step days are in the unit of the promised limit. */
function stepDays({ steps, promisedLimit }: Guide) {
  const sum = steps.reduce((days, step) => days + step.days, 0)
  // A matter of hours or of one day has steps of no days.
  const isShort = !isOverADay(promisedLimit) && sum === 0
  return steps.length === 0 || isShort || sum === promisedLimit.value
    ? []
    : [fault('steps-sum', 'steps', { sum, ...figures(promisedLimit) })]
}

function dates({ legalBasis, effectiveFrom, effectiveTo, tariffs }: Guide, day: string) {
  const expired = legalBasis.flatMap(({ law, validTo }, at) =>
    validTo !== undefined && validTo < day ? [fault('law-expired', `legalBasis.${at}.validTo`, { law: law.zh, date: validTo })] : [],
  )
  const reversed = tariffs.flatMap(({ validFrom, validTo }, at) => datesReversed(validFrom, validTo, `tariffs.${at}.validTo`))
  const isPast = effectiveTo !== undefined && effectiveTo < day && effectiveTo >= effectiveFrom
  return [
    ...expired,
    ...datesReversed(effectiveFrom, effectiveTo, 'effectiveTo'),
    ...(isPast ? [fault('past-effective-to', 'effectiveTo', { date: effectiveTo })] : []),
    ...reversed,
  ]
}

const datesReversed = (from: string, to: string | undefined, field: string) =>
  to !== undefined && to < from ? [fault('dates-reversed', field, { from, to })] : []
