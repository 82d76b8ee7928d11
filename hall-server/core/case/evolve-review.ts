import type { Case, Review } from './case.ts'
import type { CaseEventOf } from './events.ts'

type ReviewEvent = CaseEventOf<'ReviewTaken' | 'ReviewHandedOver' | 'ReviewPutBack' | 'OpinionGiven' | 'DepartmentAsked' | 'PartDecided'>

/** Applies what a department did. */
export function evolveReview(one: Case, event: ReviewEvent): Case {
  switch (event.type) {
    case 'DepartmentAsked': {
      const { review: id, part, department, question, at: since } = event
      return { ...one, reviews: [...one.reviews, { id, part, department, kind: 'asked', question, since, taken: null, opinion: null }] }
    }
    case 'PartDecided':
      return decided(one, event)
    case 'ReviewTaken':
    case 'ReviewHandedOver':
    case 'ReviewPutBack':
    case 'OpinionGiven':
      return { ...one, reviews: one.reviews.map((each) => (each.id === event.review ? worked(each, event) : each)) }
  }
}

function worked(review: Review, event: Exclude<ReviewEvent, { type: 'DepartmentAsked' | 'PartDecided' }>): Review {
  switch (event.type) {
    case 'ReviewTaken':
      return { ...review, taken: event.by }
    case 'ReviewHandedOver':
      return { ...review, taken: event.to }
    case 'ReviewPutBack':
      return { ...review, taken: null }
    case 'OpinionGiven': {
      const { by, at, advises, opinion: text } = event
      return { ...review, opinion: { by, at, advises, text } }
    }
  }
}

/** The case is decided when its last part is. What was asked of others for that part is over with it. */
function decided(one: Case, { part, result, by, at, day, opinion, deliverBy }: CaseEventOf<'PartDecided'>): Case {
  const parts = one.parts.map((each) => (each.terms.item === part ? { ...each, decision: { result, by, at, day, opinion } } : each))
  const isLast = parts.every(({ decision }) => decision !== null)
  return { ...one, parts, ...(isLast ? { state: 'decided', deliverBy, extension: null } : {}) }
}
