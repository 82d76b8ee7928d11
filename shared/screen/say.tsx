import { Fragment, type ComponentChildren, type VNode } from 'preact'
import type { Language } from '../language/languages.ts'
import { filled, sentence, type Message } from '../language/message.ts'

type Params = Readonly<Record<string, ComponentChildren>>
type Words<K extends string> = Readonly<Record<K, Message>>

/**
 * Speaks one catalogue in one language. `say` gives elements for the page, with every number isolated left-to-right;
 * `plain` gives text for labels and titles. `n` chooses the plural form, or `count` where `n` is an element.
 */
export function speaker<K extends string>(words: Words<K>, language: Language) {
  return {
    language,
    say(key: K, params: Params = {}): VNode {
      const n = params['count'] ?? params['n']
      const parts = filled(sentence(words[key], language, typeof n === 'number' ? n : undefined), params)
      return <Fragment>{parts.map((part) => (typeof part === 'number' ? <N>{part}</N> : part))}</Fragment>
    },
    plain(key: K, params: Readonly<Record<string, string | number>> = {}): string {
      const n = typeof params['n'] === 'number' ? params['n'] : undefined
      return filled(sentence(words[key], language, n), params).join('')
    },
  }
}
export type Speaker<K extends string> = ReturnType<typeof speaker<K>>

/** A number, range, phone or time: always left-to-right, always isolated, always equal widths. */
export const N = ({ children }: { children: ComponentChildren }) => <bdi class="n">{children}</bdi>

/** A ticket number with its letter apart from the digits, for eye and voice. */
export const TicketNo = ({ number }: { number: string }) => (
  <bdi class="ticket">
    <i>{number.slice(0, 1)}</i>
    {number.slice(1)}
  </bdi>
)
