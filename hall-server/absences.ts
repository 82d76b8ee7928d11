import { join } from 'node:path'
import { Low } from 'lowdb'
import { z } from 'zod'
import { turns } from './turns.ts'
import { dayOfNumber, numberOfDay } from '../shared/calendar/day-number.ts'
import { instant, serviceDay, username, type HallId, type Instant, type ServiceDay, type Username } from '../shared/ids.ts'
import { ok, type Result } from '../shared/result.ts'
import type { EndAbsence, SetAbsence } from '../shared/wire/departments.ts'
import { refuse, type Refusal } from '../shared/wire/refusals.ts'
import type { Staff } from './access/access.ts'
import { jsonFile } from './catalogue/json-file.ts'
import type { Journal } from './journal/journal.ts'

const absence = z.strictObject({
  username,
  from: serviceDay,
  /** The last day, included. */
  to: serviceDay,
  deputy: username,
  by: username,
  at: instant,
})
export type Absence = Readonly<z.infer<typeof absence>>
const absencesDocument = z.strictObject({ absences: z.array(absence) })

/** Who of the departments is away, and who does their work meanwhile. */
export interface Absences {
  /** Those not over on that day, the first first. */
  list(today: ServiceDay): readonly Absence[]
  /** Absent colleagues whose work somebody does that day; of a deputy who is away too, those he or she stands in for [REVIEW-6]. */
  standsInFor(person: Username, today: ServiceDay): readonly Username[]
  /** By oneself or by the head of the department. */
  set(by: Staff, wanted: SetAbsence, today: ServiceDay): Promise<Result<null, Refusal>>
  /** One that is under way ends with yesterday, one to come is taken out. */
  end(by: Staff, which: EndAbsence, today: ServiceDay): Promise<Result<null, Refusal>>
}

interface Around {
  readonly hall: HallId
  readonly data: string
  readonly journal: Journal
  /** Everybody with an account. */
  readonly staff: () => readonly Staff[]
  readonly now: () => Instant
}

/** `halls/<id>/absences.json`; who named whom is also noted in the journal, stream `staff/<hall>`. Throws CannotStart when the document is broken. */
export async function openAbsences({ hall, data, journal, staff, now }: Around): Promise<Absences> {
  const document = new Low(jsonFile(join(data, 'halls', hall, 'absences.json'), absencesDocument), { absences: [] })
  await document.read()

  /** One after the other, so that what is checked is still so when it is written. */
  const { inTurn } = turns()

  async function write(absences: readonly Absence[], by: Staff, fact: { type: string; absence: EndAbsence | SetAbsence }) {
    const stream = `staff/${hall}`
    const seen = (await journal.head(stream))?.position ?? 0
    const row = { actor: by.username, requestId: null, fact: { ...fact, by: by.username, at: now() } }
    await journal.write(stream, seen, [], () => ({ rows: [row], answers: [] }))
    document.data = { absences: [...absences] }
    await document.write()
    return ok(null)
  }

  return {
    list: (today) => document.data.absences.filter(({ to }) => to >= today).toSorted((a, b) => (a.from < b.from ? -1 : 1)),
    standsInFor: (person, today) => representedBy(person, document.data.absences.filter(isOn(today))),
    set: (by, wanted, today) =>
      inTurn(async () => {
        const { absences } = document.data
        const refusal = refusalOf(by, wanted, { absences, people: staff(), today })
        if (refusal !== null) return refusal
        return write([...absences, { ...wanted, by: by.username, at: now() }], by, { type: 'AbsenceSet', absence: wanted })
      }),
    end: (by, which, today) =>
      inTurn(async () => {
        const { absences } = document.data
        const person = staff().find((one) => one.username === which.username)
        if (person === undefined || !maySet(by, person)) return refuse('not-allowed')
        const ending = absences.find((each) => each.username === which.username && each.from === which.from && each.to >= today)
        if (ending === undefined) return refuse('not-found')
        const kept = absences.filter((each) => each !== ending)
        const shorter = ending.from < today ? [{ ...ending, to: dayBefore(today) }] : []
        return write([...kept, ...shorter], by, { type: 'AbsenceEnded', absence: which })
      }),
  }
}

const isOn =
  (day: ServiceDay) =>
  ({ from, to }: Absence) =>
    from <= day && day <= to
const dayBefore = (day: ServiceDay) => dayOfNumber(numberOfDay(day) - 1)

/** Whom a person represents, through deputies who are away themselves. */
function representedBy(person: Username, absences: readonly Absence[]): readonly Username[] {
  const found = new Set<Username>()
  const look = (deputy: Username) => {
    for (const each of absences) {
      if (each.deputy !== deputy || each.username === person || found.has(each.username)) continue
      found.add(each.username)
      look(each.username)
    }
  }
  look(person)
  return [...found]
}

const isBehindCounter = ({ role }: Staff) => role === 'officer' || role === 'head'

/** Of oneself, and the head for the whole department. */
export const maySet = (by: Staff, person: Staff): boolean =>
  isBehindCounter(by) && (by.username === person.username || (by.role === 'head' && by.department === person.department))

interface Known {
  readonly absences: readonly Absence[]
  readonly people: readonly Staff[]
  readonly today: ServiceDay
}

function refusalOf(by: Staff, wanted: SetAbsence, { absences, people, today }: Known) {
  const person = people.find((one) => one.username === wanted.username)
  if (person === undefined || !maySet(by, person)) return refuse('not-allowed')
  const { from, to } = wanted
  if (to < today || to < from) return refuse('day-past', { subject: to })
  const deputy = people.find((one) => one.username === wanted.deputy)
  const isColleague = deputy !== undefined && isBehindCounter(deputy) && deputy.department === person.department
  if (!isColleague || deputy.username === person.username) return refuse('not-a-colleague', { subject: deputy?.staffNo ?? wanted.deputy })
  const sameDays = absences.filter((each) => each.from <= to && each.to >= from)
  if (sameDays.some((each) => each.username === person.username)) return refuse('absence-clash')
  if (sameDays.some((each) => each.username === deputy.username)) return refuse('deputy-away', { subject: deputy.staffNo })
  return null
}
