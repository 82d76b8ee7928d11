import { signal } from '@preact/signals'
import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { ScreenLanguage } from '../../shared/language/languages.ts'
import { Icon } from '../../shared/screen/icon.tsx'
import { ticketWords } from './words.ts'

interface StoryProps {
  token: string
  language: ScreenLanguage
  timeZone: string
  /** Changes whenever the hall's push does: the story is read again. */
  since: number
}
/** Its words in five languages are fetched when somebody asks. */
const story = signal<ComponentType<StoryProps> | null>(null)
async function load() {
  const loaded = await import('./before-story.tsx').catch(() => null) // no answer from the server: the key works again later
  if (loaded !== null) story.value = loaded.BeforeStory
}

/** Who was called before me, and why: behind a key, under everything the holder needs first. */
export function Before(props: StoryProps) {
  const [open, setOpen] = useState(false)
  const words = ticketWords(props.language)
  const Story = story.value
  useEffect(() => {
    if (open && Story === null) void load()
  }, [open])
  return (
    <section class="before">
      <button type="button" class="before-key" data-act="before" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name="scale" />
        <span class="words">
          {words.say('before')}
          <small>{words.say('before-hint')}</small>
        </span>
        <Icon name={open ? 'minus' : 'plus'} />
      </button>
      {open && Story !== null ? <Story {...props} /> : null}
    </section>
  )
}
