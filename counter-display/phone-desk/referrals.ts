import { textIn } from '../../shared/language/text.ts'
import { referral, type Referral, type ReferralsView } from '../../shared/wire/contacts.ts'
import type { Words } from './words.ts'

/** As the value of a choice: `counter:3`. */
export const valueOf = ({ kind, id }: { readonly kind: Referral['kind']; readonly id: string }) => `${kind}:${id}`

/** Null: nobody is chosen. */
export function referralIn(value: string): Referral | null {
  const [kind, ...id] = value.split(':')
  return referral.safeParse({ kind, id: id.join(':') }).data ?? null
}

/** Who it is, in words; what is not known any more by its id. */
export function referralText({ kind, id }: Referral, known: ReferralsView | null, words: Words): string {
  switch (kind) {
    case 'department': {
      const names = known?.departments.find((one) => one.id === id)?.names
      return names === undefined ? id : textIn(names, words.language)
    }
    case 'counter':
      return words.plain('counter-no', { label: known?.counters.find((one) => one.id === id)?.label ?? id })
    case 'person':
      return personText(id, known, words)
  }
}

/** By the number staff wear. */
export function personText(username: string, known: ReferralsView | null, words: Words): string {
  const person = known?.people.find((one) => one.username === username)
  return person === undefined ? username : words.plain('staff-no', { no: person.staffNo })
}
