import type { Applicant } from '../../shared/wire/case-requests.ts'

/** The fields of a request in which staff write whole sentences. */
const written: ReadonlySet<string> = new Set(['reason', 'opinion', 'whose', 'note', 'question', 'result', 'text'])
/** The number of an identity card (GB 11643: 17 digits and a digit or X) or of a mobile phone (11 digits from 1). */
const anybodys = /(?<![0-9])(?:[0-9]{17}[0-9Xx]|1[3-9][0-9]{9})(?![0-9Xx])/u
/** A name or number so short is found in every sentence. Characters. */
const SHORTEST = 2

/**
 * [PROGRESS-5] Whether what staff wrote tells who somebody is: the applicant's or agent's name, number or phone, or anybody's card or mobile
 * number. It goes into the journal, which is never erased, and is read by whoever holds the receipt's code.
 */
export function tellsPerson(request: unknown, applicant: Applicant | null): boolean {
  const known = [applicant?.name, applicant?.idNo, applicant?.phone, applicant?.agent?.name, applicant?.agent?.phone]
  const theirs = known.flatMap((one) => (one === undefined || plain(one).length < SHORTEST ? [] : [plain(one)]))
  return sentencesOf(request).some(
    (text) => anybodys.test(text.replaceAll(/[\s-]/gu, '')) || theirs.some((one) => plain(text).includes(one)),
  )
}

/** Without blanks, points and hyphens, in small letters: `Ann Lee`, `ann-lee` and `AnnLee` are one name. */
const plain = (text: string) => text.toLowerCase().replaceAll(/[\s·•.-]/gu, '')

function sentencesOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(sentencesOf)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inside]) =>
    typeof inside === 'string' ? (written.has(name) ? [inside] : []) : sentencesOf(inside),
  )
}
