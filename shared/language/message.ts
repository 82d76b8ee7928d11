import type { ScreenLanguage } from './languages.ts'

/** A sentence with `{name}` places, or one for each plural form its `{n}` needs (CLDR categories, chosen by Intl). */
export type Message = string | ({ readonly other: string } & { readonly [C in Exclude<Intl.LDMLPluralRule, 'other'>]?: string })
export type Messages = Readonly<Record<string, Message>>
/** The same keys in every language a screen speaks. */
export type Catalogue<M extends Messages> = Readonly<Record<ScreenLanguage, { readonly [K in keyof M]: Message }>>
/** Staff screens speak Chinese and English. */
export type DeskCatalogue<M extends Messages> = Readonly<Record<'zh' | 'en', { readonly [K in keyof M]: Message }>>

export type Piece<P> = string | P

/** The sentence for a count of `n` in `language`. */
export function sentence(message: Message, language: string, n: number | undefined): string {
  if (typeof message === 'string') return message
  return message[new Intl.PluralRules(language).select(n ?? 0)] ?? message.other
}

/** Cuts a sentence at its `{places}` and puts what belongs there, so that numbers can be isolated elements. */
export function filled<P>(text: string, params: Readonly<Record<string, P>>): Piece<P>[] {
  return text.split(/\{(\w+)\}/).flatMap((part, at): Piece<P>[] => {
    if (at % 2 === 0) return part === '' ? [] : [part]
    const value = params[part]
    return value === undefined ? [`{${part}}`] : [value]
  })
}
