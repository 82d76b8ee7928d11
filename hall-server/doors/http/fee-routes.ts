import { checkAnswers } from '../../../shared/guide/answering.ts'
import { feesFor } from '../../../shared/guide/fees.ts'
import type { Answers } from '../../../shared/guide/questions.ts'
import { ok, type Result } from '../../../shared/result.ts'
import type { PublishedGuide } from '../../../shared/wire/content.ts'
import { feesAsked, itemFees, type ItemFees } from '../../../shared/wire/fees.ts'
import { refuse, type Refusal } from '../../../shared/wire/refusals.ts'
import { anyQuery, route, type Route } from './route.ts'

/** What the fees need to know of the hall. */
export interface FeeSources {
  /** Among the published, public guides; a package with its parts' fees. */
  find(code: string): Promise<PublishedGuide | undefined>
  /** The hall's own calendar day, `2026-06-17`. */
  today(): string
}

/** What an item costs a visitor, before he or she stands at the counter. */
export function feeRoutes(sources: FeeSources): readonly Route[] {
  return [
    route({
      method: 'post',
      path: '/api/items/:code/fees',
      summary: 'What a service item costs today after these answers, each fee with its basis, and which questions are open',
      who: 'all',
      body: feesAsked,
      query: anyQuery,
      answer: itemFees,
      run: async ({ params, body }) => feesOf(sources, params['code'] ?? '', body.answers),
    }),
  ]
}

async function feesOf({ find, today }: FeeSources, code: string, answers: Answers): Promise<Result<ItemFees, Refusal>> {
  const found = await find(code)
  if (found === undefined) return refuse('unknown-item')
  const [fault] = checkAnswers(found.guide, answers)
  if (fault !== undefined) return refuse('bad-message', { subject: `answers.${fault.question}` })
  const day = today()
  const { total, lines, tariffVersion, open } = feesFor(found.guide, answers, day)
  return ok({ code: found.guide.code, version: found.version, day, total, lines: [...lines], tariffVersion, open: [...open] })
}
