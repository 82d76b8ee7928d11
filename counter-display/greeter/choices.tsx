import type { ComponentChildren } from 'preact'
import type { TicketClass } from '../../shared/layout.ts'
import { classes } from './reasons.ts'
import type { Words } from './words.ts'

/** The shape of a class, where it is not the usual one. */
export const classShape: Record<TicketClass, string> = { normal: 'waiting', appointment: 'booked', priority: 'priority' }

interface Row {
  name: ComponentChildren
  id: string
  children: ComponentChildren
}

/** A question with its answers as keys. */
export const Choices = ({ name, id, children }: Row) => (
  <div class="choice-row" role="group" aria-labelledby={id}>
    <span class="choice-name" id={id}>
      {name}
    </span>
    <div class="choices">{children}</div>
  </div>
)

interface Classes {
  words: Words
  value: TicketClass | null
  onChoose: (value: TicketClass) => void
  id: string
  name: ComponentChildren
}

export const ClassKeys = ({ words, value, onChoose, id, name }: Classes) => (
  <Choices name={name} id={id}>
    {classes.map((one) => (
      <button key={one} type="button" class="key" data-class={one} aria-pressed={value === one} onClick={() => onChoose(one)}>
        <span class="state" data-state={classShape[one]}>
          {words.common.say(`class-${one}`)}
        </span>
      </button>
    ))}
  </Choices>
)

interface Reasons<R extends string> {
  reasons: readonly R[]
  value: R | null
  onChoose: (value: R) => void
  wordOf: (reason: R) => ComponentChildren
  id: string
  name: ComponentChildren
}

export const ReasonKeys = <R extends string>({ reasons, value, onChoose, wordOf, id, name }: Reasons<R>) => (
  <Choices name={name} id={id}>
    {reasons.map((one) => (
      <button key={one} type="button" class="key" data-reason={one} aria-pressed={value === one} onClick={() => onChoose(one)}>
        {wordOf(one)}
      </button>
    ))}
  </Choices>
)
