import { join } from 'node:path'
import { z } from 'zod'
import { turns } from './turns.ts'
import { instant, itemCode, type HallId, type Instant, type ItemCode } from '../shared/ids.ts'
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
  /** Takes out of the file who signed up for what was over a month ago. */
  forget(): Promise<void>
}

interface Given {
  readonly data: string
  readonly hall: HallId
  readonly now: () => Instant
  /** When a hearing is held as published now; null: it is published no more. One that was put off keeps its list. */
  readonly heldAt: (code: ItemCode) => Instant | null
}

export function signUpBook({ data, hall, now, heldAt }: Given): SignUpBook {
  const file = jsonFile(join(data, 'halls', hall, 'sign-ups.json'), kept)

  /** One at a time: two who want the last place do not both get it. */
  const { inTurn } = turns()
  const isKept = ({ posting, forgetAt }: Kept[number]) => {
    const held = heldAt(posting)
    return (held === null ? forgetAt : held + keptFor) > now()
  }
  const read = async () => ((await file.read()) ?? []).filter(isKept)

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
    forget: () =>
      inTurn(async () => {
        const all = (await file.read()) ?? []
        const left = all.filter(isKept)
        if (left.length < all.length) await file.write(left)
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
  // Never below none, also when the hall turns out to be smaller than was published.
  const left = Math.max(0, details.places - taken(list))
  const before = list.find(({ phone }) => digits(phone) === digits(asked.phone))
  if (before !== undefined) return ok({ entry: null, people: before.people, left })
  if (at > (details.signUpUntil ?? details.at)) return refuse('sign-up-closed')
  if (asked.people > left) return refuse('no-places-left', { subject: String(left) })
  const forgetAt = instant.parse(details.at + keptFor)
  return ok({ entry: { ...asked, posting: code, at, forgetAt }, people: asked.people, left: left - asked.people })
}

/** 0991-465 0000 and 09914650000 are one phone. */
const digits = (phone: string) => phone.replaceAll(/\D/g, '')
