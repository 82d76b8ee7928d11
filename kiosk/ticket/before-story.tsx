import '../../shared/screen/order/order.css'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { ScreenLanguage } from '../../shared/language/languages.ts'
import { storyOfToken, type Answered } from '../../shared/screen/order/read.ts'
import { Rule } from '../../shared/screen/order/rule.tsx'
import { Story } from '../../shared/screen/order/story.tsx'
import { orderWords } from '../../shared/screen/order/words.ts'
import type { OrderStory } from '../../shared/wire/order.ts'

const RESTED = 10_000 // ms between two looks: the hall calls somebody every few seconds

interface Props {
  token: string
  language: ScreenLanguage
  timeZone: string
  since: number
}

/** The story of the holder's own number, read again while it is open and the hall goes on. */
export function BeforeStory({ token, language, timeZone, since }: Props) {
  const [answer, setAnswer] = useState<Answered<OrderStory> | null>(null)
  const askedAt = useRef(-Infinity)
  useEffect(() => {
    const wait = Math.max(0, askedAt.current + RESTED - performance.now())
    const timer = setTimeout(() => {
      askedAt.current = performance.now()
      void storyOfToken(token).then((next) => setAnswer((before) => (next.state === 'known' || before === null ? next : before)))
    }, wait)
    return () => clearTimeout(timer)
  }, [token, since])
  const { say } = orderWords(language)
  if (answer === null) return <p class="before-told">{say('loading')}</p>
  if (answer.state !== 'known') return <p class="before-told">{say('failed')}</p>
  return (
    <div class="before-told">
      <Story story={answer.value} language={language} timeZone={timeZone} />
      <Rule rule={answer.value.rule} language={language} />
    </div>
  )
}
