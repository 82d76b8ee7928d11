import { signal } from '@preact/signals'
import { bareCode, CODE_LENGTH } from '../shared/booking/alphabet.ts'
import type { Result } from '../shared/result.ts'
import type { Link } from '../shared/screen/link.ts'
import type { CheckedIn } from '../shared/wire/bookings.ts'
import type { Refusal } from '../shared/wire/refusals.ts'
import type { KioskView } from '../shared/wire/views.ts'

/** The receipt code as far as it is typed. */
export function checkInState(link: Pick<Link<KioskView>, 'ask'>) {
  const code = signal('')
  return {
    code,
    /** What is left of it as a code. */
    write(text: string): string {
      code.value = bareCode(text).slice(0, CODE_LENGTH)
      return code.value
    },
    forget() {
      code.value = ''
    },
    isWhole: () => code.value.length === CODE_LENGTH,
    /** The number for a code as it was typed or scanned. A code that cannot be one is answered like one nobody has. */
    async ask(typed: string, requestId: string): Promise<Result<CheckedIn, Refusal>> {
      const bare = bareCode(typed)
      if (bare.length !== CODE_LENGTH) return nobodys
      const answer = await link.ask({ type: 'check-in', code: bare }, undefined, requestId)
      if (!answer.ok) return answer.error.code === 'bad-message' ? nobodys : answer
      return answer.value !== null && 'late' in answer.value ? { ok: true, value: answer.value } : nobodys
    },
  }
}

const nobodys = { ok: false, error: { code: 'unknown-booking' } } as const
