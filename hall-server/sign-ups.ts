import { join } from 'node:path'
import { z } from 'zod'
import { instant, itemCode, type HallId, type Instant } from '../shared/ids.ts'
import { ok, type Result } from '../shared/result.ts'
import type { PublicPosting } from '../shared/posting/posting.ts'
import { signUp, type SignUp, type SignUps } from '../shared/wire/postings.ts'
import { refuse, type Refusal } from '../shared/wire/refusals.ts'
import { jsonFile } from './catalogue/json-file.ts'

const kept = z.array(signUp.extend({ posting: itemCode, at: instant, forgetAt: instant }))
type Kept = z.infer<typeof kept>

/** Names and phones of those who come are of no use a month after the hearing. ms */
const keptFor = 30 * 24 * 3_600_000

/** Who wants to come to which hearing. Personal data: in a document of its own that forgets, never in the journal. */
export interface SignUpBook {
  /** The same phone again is the same sign-up. Refused: `not-found`, `sign-up-closed`, `no-places-left`. */
  signUp(posting: PublicPosting, asked: SignUp): Promise<Result<{ people: number; left: number }, Refusal>>
  of(posting: Pick<PublicPosting, 'code' | 'details'>): Promise<SignUps>
}

export function signUpBook(data: string, hall: HallId, now: () => Instant): SignUpBook {
  const file = jsonFile(join(data, 'halls', hall, 'sign-ups.json'), kept)
  let last: Promise<unknown> = Promise.resolve()

  /** One at a time: two who want the last place do not both get it. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = last.then(work)
    last = mine.catch(() => undefined) // its own caller hears of it
    return mine
  }
  const read = async () => ((await file.read()) ?? []).filter(({ forgetAt }) => forgetAt > now())

  return {
    signUp: (posting, asked) =>
      inTurn(async () => {
        const all = await read()
        const decided = decide(posting, asked, all, now())
        if (decided.ok && decided.value.entry !== null) await file.write([...all, decided.value.entry])
        return decided.ok ? ok({ people: decided.value.people, left: decided.value.left }) : decided
      }),
    of: ({ code, details }) =>
      inTurn(async () => {
        const list = (await read()).filter(({ posting }) => posting === code)
        return { places: details.type === 'hearing' ? details.places : 0, taken: taken(list), list: list.map(shown) }
      }),
  }
}

const taken = (list: Kept) => list.reduce((sum, { people }) => sum + people, 0)
const shown = ({ name, phone, people, at }: Kept[number]) => ({ name, phone, people, at })

type Decided = Result<{ readonly entry: Kept[number] | null; readonly people: number; readonly left: number }, Refusal>

/** [POST-16] By its day, while there are places, once for each phone. */
function decide({ code, details }: PublicPosting, asked: SignUp, all: Kept, at: Instant): Decided {
  if (details.type !== 'hearing' || details.places === 0) return refuse('not-found')
  const list = all.filter(({ posting }) => posting === code)
  const left = details.places - taken(list)
  const before = list.find(({ phone }) => phone === asked.phone)
  if (before !== undefined) return ok({ entry: null, people: before.people, left })
  if (at > (details.signUpUntil ?? details.at)) return refuse('sign-up-closed')
  if (asked.people > left) return refuse('no-places-left', { subject: String(left) })
  const forgetAt = instant.parse(details.at + keptFor)
  return ok({ entry: { ...asked, posting: code, at, forgetAt }, people: asked.people, left: left - asked.people })
}
