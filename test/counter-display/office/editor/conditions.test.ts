import fc from 'fast-check'
import { expect, test } from 'vitest'
import { questionsIn } from '../../../../counter-display/office/editor/asked.ts'
import {
  conditionKinds,
  freshCondition,
  kindOf,
  kindsFor,
  turned,
  withoutPart,
} from '../../../../counter-display/office/editor/conditions.ts'
import { condition } from '../../../../shared/guide/questions.ts'

const zh = (text: string) => ({ zh: text })
const document = {
  questions: [
    { kind: 'yes-no', id: 'agent', text: zh('是否代办？') },
    {
      kind: 'choice',
      id: 'home',
      text: zh('第几套？'),
      options: [
        { id: 'first', text: zh('第一套') },
        { id: 'second', text: zh('第二套') },
      ],
    },
    { kind: 'number', id: 'price', text: zh('多少钱？'), isMoney: true },
  ],
}
const asked = questionsIn(document)
const [agent, home, price] = asked

test('[EDIT-4] the questions of an unfinished text are those that have an id and a kind', () => {
  expect(asked.map(({ id, isMoney }) => [id, isMoney])).toEqual([
    ['agent', false],
    ['home', false],
    ['price', true],
  ])
  for (const broken of [null, 'x', {}, { questions: 'x' }, { questions: [null, 1, { id: 'a' }, { kind: 'yes-no' }, { id: 3, text: [] }] }])
    expect(questionsIn(broken)).toEqual([])
})

test('[EDIT-4] a condition turned into any kind, again and again, is always one the schema takes', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...conditionKinds), { maxLength: 8 }), (kinds) => {
      const built = kinds.reduce((value: unknown, kind) => turned(value, kind, asked), freshCondition(asked))
      expect(condition.safeParse(built).success).toBe(true)
      expect(kindOf(built)).toBe(kinds.at(-1) ?? 'is')
    }),
  )
})

test('[EDIT-4] what was said stays inside: all to any, one to several, several to the first of them', () => {
  const said = { question: 'home', is: 'second' }
  const all = { all: [said, { question: 'agent', is: true }] }
  expect(turned(all, 'any', asked)).toEqual({ any: all.all })
  expect(turned(said, 'all', asked)).toEqual({ all: [said] })
  expect(turned(said, 'not', asked)).toEqual({ not: said })
  expect(turned({ not: all }, 'is', asked)).toEqual(said)
  expect(turned({ question: 'price', atLeast: 300 }, 'at-most', asked)).toEqual({ question: 'price', atMost: 300 })
})

test('[EDIT-4] only what the questions can answer is offered', () => {
  const only = (...questions: typeof asked) => kindsFor(questions)
  expect(only(...[agent, home].filter((one) => one !== undefined))).toEqual(['is', 'all', 'any', 'not'])
  expect(only(...[price].filter((one) => one !== undefined))).toEqual(['at-least', 'at-most', 'all', 'any', 'not'])
})

test('[EDIT-4] without its last part there is no all or any left', () => {
  expect(withoutPart([1, 2], 0)).toEqual([2])
  expect(withoutPart([1], 0)).toBeUndefined()
})
