import { z } from 'zod'
import { turns } from './turns.ts'
import type { WorkingDays } from '../shared/calendar/working-days.ts'
import type { HallId, Instant, ServiceDay } from '../shared/ids.ts'
import type { HallLayout } from '../shared/layout.ts'
import { ok, type Result } from '../shared/result.ts'
import { contactDone, type ContactNo } from '../shared/wire/contacts.ts'
import { refuse, type Refusal } from '../shared/wire/refusals.ts'
import { openContactPhones } from './contact-phones.ts'
import { emptyContacts, type Contacts } from './core/contact/contacts.ts'
import { decide, streamDay, type ContactAsk, type ContactRules } from './core/contact/decide.ts'
import { contactEvent, type ContactEvent } from './core/contact/events.ts'
import { evolve } from './core/contact/evolve.ts'
import type { ContactStaff } from './core/contact/may.ts'
import type { Answered, Batch, Journal } from './journal/journal.ts'
import { HallUnavailable } from './running-hall.ts'

export interface ContactAsked {
  readonly ask: ContactAsk
  readonly by: ContactStaff
  /** Of a new contact, for calling back; never in the journal [FIRST-5]. */
  readonly phone?: string | undefined
  readonly key: string
  /** Hash of the request's body without the phone. */
  readonly fingerprint: string
}
export type ContactReply = Result<z.infer<typeof contactDone>, Refusal>
type Phones = ReadonlyMap<ContactNo, string>

export interface RunningContacts {
  /** Never rejects. `hall-unavailable`: not known to be done, ask again with the same key. */
  handle(asked: ContactAsked): Promise<ContactReply>
  /** Shows only what is durable. Rejects with HallUnavailable while the journal cannot be read. */
  look<T>(read: (contacts: Readonly<Contacts>, phones: Phones) => T): Promise<T>
  close(): Promise<void>
}

interface Surroundings {
  readonly id: HallId
  readonly data: string
  readonly layout: HallLayout
  readonly days: WorkingDays
  readonly journal: Journal
  readonly now: () => Instant
  readonly log: (error: unknown, where: string) => void
}

const contactEvents = z.array(contactEvent)
const factsAtOnce = 1000

/** The one place that holds a hall's first contacts. Requests run one at a time: decide, write, then show. The journal is read when first asked. */
export function openRunningContacts({ id, data, layout, days, journal, now, log }: Surroundings): RunningContacts {
  const phones = openContactPhones(data, id)
  let contacts: Contacts | null = null
  let closing = false

  const { inTurn, idle } = turns()

  /** Memory is a cache of the journal. What a power cut left of phones of closed contacts is erased when it is read. */
  async function memory(): Promise<Contacts> {
    if (contacts !== null) return contacts
    try {
      contacts = await replay(id, journal)
      await phones.keep(isOpenIn(contacts))
      return contacts
    } catch (error) {
      contacts = null
      log(error, 'replaying the first contacts')
      throw new HallUnavailable(`The first contacts of ${id} cannot be read now`)
    }
  }

  async function handleNow(asked: ContactAsked): Promise<ContactReply> {
    const current = await memory()
    const rules = { layout, days, at: now() }
    const day = streamDay(current, rules)
    let turn: Turn | null = null
    await journal.write(streamOf(id, day), current.day === day ? current.position : 0, [asked.key], (newer, answered) => {
      catchUp(current, newer)
      turn = takeTurn(current, asked, rules, answered)
      return turn
    })
    const reply = replyOf(turn)
    const { phone } = asked
    // Also of a retry: a power cut may have parted the phone from its contact.
    const wanted = reply.ok && phone !== undefined && isOpenIn(current)(reply.value.no) ? { no: reply.value.no, phone } : undefined
    if (reply.ok) await phones.keep(isOpenIn(current), wanted)
    return reply
  }

  function failed(error: unknown) {
    contacts = null
    if (!(error instanceof HallUnavailable)) log(error, 'keeping a first contact')
    return refuse('hall-unavailable')
  }

  return {
    async handle(asked) {
      return closing ? refuse('hall-unavailable') : inTurn(() => handleNow(asked).catch(failed))
    },
    look: (read) => inTurn(async () => read(await memory(), await phones.read())),
    async close() {
      closing = true
      await idle()
    },
  }
}

const folderOf = (id: HallId) => `contact/${id}`
/** A stream a day, each beginning with the contacts that are open. */
const streamOf = (id: HallId, day: ServiceDay) => `${folderOf(id)}/${day}`
const isOpenIn =
  ({ byNo }: Readonly<Contacts>) =>
  (no: ContactNo) => {
    const one = byNo.get(no)
    return one !== undefined && one.state !== 'closed'
  }

async function replay(id: HallId, journal: Journal): Promise<Contacts> {
  const contacts = emptyContacts()
  const stream = await journal.latest(folderOf(id))
  if (stream === null) return contacts
  for (;;) {
    const facts = await journal.facts(stream, contacts.position, factsAtOnce)
    catchUp(contacts, facts)
    if (facts.length < factsAtOnce) return contacts
  }
}

function catchUp(contacts: Contacts, facts: readonly string[]) {
  for (const event of contactEvents.parse(facts.map((fact): unknown => JSON.parse(fact)))) evolve(contacts, event)
}

interface Turn extends Batch {
  readonly reply: ContactReply
}
const replyOf = (turn: Turn | null): ContactReply => turn?.reply ?? refuse('hall-unavailable')

/** Decides one request and applies it to `contacts`. */
function takeTurn(
  contacts: Contacts,
  { ask, by, key, fingerprint }: ContactAsked,
  rules: ContactRules,
  answered: ReadonlyMap<string, Answered>,
): Turn {
  const before = answered.get(key)
  if (before !== undefined) {
    const reply = before.fingerprint === fingerprint ? ok(contactDone.parse(JSON.parse(before.answer))) : refuse('idempotency-key-reused')
    return { rows: [], answers: [], reply }
  }
  const decision = decide(contacts, ask, by, rules)
  if (!decision.ok) return { rows: [], answers: [], reply: decision }
  const { no, event } = decision.value
  const facts = [...beginning(contacts, rules, no), event]
  for (const fact of facts) evolve(contacts, fact)
  const answer = { no }
  return {
    rows: facts.map((fact) => ({ actor: by.username, requestId: key, fact })),
    answers: [{ key, fingerprint, answer: JSON.stringify(answer) }],
    reply: ok(answer),
  }
}

/** Nothing, or the first fact of a new day: with the contacts that are open. */
function beginning(contacts: Readonly<Contacts>, rules: ContactRules, about: ContactNo): ContactEvent[] {
  const day = streamDay(contacts, rules)
  if (contacts.day === day) return []
  const carried = [...contacts.byNo.values()].filter(({ no, state }) => state !== 'closed' || no === about)
  return [{ type: 'ContactDayBegun', day, contacts: carried, at: rules.at }]
}
