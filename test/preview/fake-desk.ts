import { signal } from '@preact/signals'
import type { DeskLanguage } from '../../shared/screen/desk-language.ts'
import type { Link } from '../../shared/screen/link.ts'
import { fromAddress } from '../../shared/screen/page.tsx'
import type { Refusal } from '../../shared/wire/refusals.ts'
import type { Answer } from '../../shared/wire/socket.ts'
import type { Push } from '../../shared/wire/views.ts'

/** What a desk of a preview page stands on: ?lang=en&offline=1&refuse=1&denied=1. */
export function fakeDesk<V>(view: V, now: number, answer: Answer = null) {
  const offline = fromAddress('offline') !== null
  const denied = fromAddress('denied') !== null
  const link: Link<V> = {
    push: signal<Push<V> | null>(denied ? null : { position: 1, at: now, view }),
    online: signal(!offline),
    refusal: signal<Refusal | null>(denied ? { code: 'not-allowed' } : null),
    now: () => now + (offline ? 47_000 : 0),
    ask: async () => (fromAddress('refuse') === null ? { ok: true, value: answer } : { ok: false, error: { code: 'rate-limited' } }),
    close: () => undefined,
  }
  const language = signal<DeskLanguage>(fromAddress('lang') === 'en' ? 'en' : 'zh')
  document.documentElement.lang = language.value
  return {
    link,
    language,
    choose: (next: DeskLanguage) => {
      language.value = next
    },
    toLogin: () => undefined,
    signOut: async () => undefined,
  }
}
