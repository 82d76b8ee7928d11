import { render, type ComponentChildren } from 'preact'
import { directionOf, type Language } from '../language/languages.ts'
import { textIn, languageOf, type Text } from '../language/text.ts'

/** Draws the screen into the page's only element. */
export function mount(screen: ComponentChildren) {
  const root = document.getElementById('screen')
  if (root === null) throw new Error('The page has no element #screen')
  render(screen, root)
}

/** The page's language and direction of writing, for the reader, the browser and the style sheet. */
export function speak(language: Language) {
  document.documentElement.lang = language
  document.documentElement.dir = directionOf(language)
}

/** A text of the hall's own in the reader's language, marked with the language it really is in. */
export const Own = ({
  text,
  language,
  as: Tag = 'span',
  class: className,
}: {
  text: Text
  language: Language
  as?: 'span' | 'strong' | 'b' | 'p'
  class?: string
}) => {
  const really = languageOf(text, language)
  return (
    <Tag lang={really} dir={directionOf(really)} class={className}>
      {textIn(text, language)}
    </Tag>
  )
}

/** One value of the page's address, `?counter=6`; null when it is missing or empty. */
export const fromAddress = (name: string): string | null => new URLSearchParams(location.search).get(name) || null
