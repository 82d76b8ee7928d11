import { N } from '../../shared/screen/say.tsx'
import type { Light } from '../../shared/wire/cases.ts'
import { caseWords } from './words.ts'
import type { CasesModel } from './model.ts'

export const shapeOf = { red: 'grave', yellow: 'warn', green: 'ok', stopped: 'w-paused', none: 'w-free' } as const satisfies Readonly<
  Record<Light, string>
>

interface Face {
  model: CasesModel
  light: Light
  daysLeft: number | null
}

/** How much time is left, as a shape, a word and a number. */
export function Left({ model, light, daysLeft }: Face) {
  const words = caseWords(model.language.value)
  return (
    <span class="state cases-left" data-state={shapeOf[light]} data-light={light}>
      <span>
        {daysLeft === null || light === 'stopped' || light === 'none'
          ? words.say(`light-${light}`)
          : daysLeft === 0
            ? words.say('days-today')
            : words.say(daysLeft > 0 ? 'days-left' : 'days-over', { count: Math.abs(daysLeft), n: <N>{Math.abs(daysLeft)}</N> })}
      </span>
    </span>
  )
}
