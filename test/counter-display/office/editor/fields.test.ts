import { expect, test } from 'vitest'
import type { z } from 'zod'
import { choicesFor } from '../../../../counter-display/office/editor/editing.ts'
import { freshId, withFreshId } from '../../../../counter-display/office/editor/entry-id.ts'
import type { Path } from '../../../../counter-display/office/editor/paths.ts'
import { schemaOf, sectionsOf } from '../../../../counter-display/office/editor/sections.ts'
import { choiceName, partName } from '../../../../counter-display/office/editor/words.ts'
import { questionId } from '../../../../shared/guide/questions.ts'
import { fieldFor, nameOf } from '../../../../shared/schema/shape.ts'

const kinds = ['guide', 'posting'] as const

interface Found {
  readonly fields: ReadonlySet<string>
  readonly choices: readonly { readonly path: Path; readonly value: string }[]
}

/** Every field name and every choice there is in a schema, as the form draws them. */
function allIn(schema: z.ZodType, path: Path): Found {
  const { shape } = fieldFor(schema)
  const join = (parts: readonly Found[], own: Found): Found => ({
    fields: new Set([...own.fields, ...parts.flatMap(({ fields }) => [...fields])]),
    choices: [...own.choices, ...parts.flatMap(({ choices }) => choices)],
  })
  const none: Found = { fields: new Set(), choices: [] }
  if (shape.kind === 'one-of') return { fields: new Set(), choices: shape.values.map((value) => ({ path, value })) }
  if (shape.kind === 'list') return allIn(shape.of, [...path, 0])
  const inGroup = (fields: readonly (readonly [string, z.ZodType])[]) =>
    join(
      fields.map(([name, inner]) => allIn(inner, [...path, name])),
      { fields: new Set(fields.map(([name]) => name)), choices: [] },
    )
  if (shape.kind === 'group') return inGroup(shape.fields)
  if (shape.kind !== 'either') return none
  const { by, options } = shape
  const each = options.map((option) =>
    inGroup(Object.entries(option.shape).filter((entry): entry is [string, z.ZodType] => entry[0] !== by)),
  )
  return join(each, { fields: new Set(), choices: options.map((option) => ({ path, value: nameOf(option, by) })) })
}

test.each(kinds)('[EDIT-6] every field of a %s stands in one part of the form', (kind) => {
  const placed = sectionsOf(kind).flatMap(({ fields }) => fields)
  // The code is given once, when the record is begun.
  expect([...placed, 'code'].sort()).toEqual(Object.keys(schemaOf(kind).shape).sort())
})

test.each(kinds)('[EDIT-6] every field and every choice of a %s has words in both languages', (kind) => {
  const { fields, choices } = allIn(schemaOf(kind), [])
  const bare = [...fields].filter((name) => (['zh', 'en'] as const).some((language) => partName(name, language) === name))
  expect(bare).toEqual([])
  const unnamed = choices.filter(({ path, value }) =>
    (['zh', 'en'] as const).some((language) => choiceName(path, value, language) === value),
  )
  expect(unnamed.map(({ path, value }) => `${path.join('.')}: ${value}`)).toEqual([])
})

test('[EDIT-2] a new or copied entry has an id of its own', () => {
  const papers = [{ id: 'material-1' }, { id: 'photo' }, { id: 'material-3' }]
  expect(freshId(papers, ['materials'])).toBe('material-2')
  expect(withFreshId({ id: 'photo', copies: 2 }, papers, ['materials'])).toEqual({ id: 'material-2', copies: 2 })
  expect(withFreshId({ name: 1 }, papers, ['steps'])).toEqual({ name: 1 })
  expect(withFreshId('a word', [], ['words'])).toBe('a word')
  expect(freshId([null, { id: 3 }, 'x'], ['questions', 0, 'options'])).toBe('option-1')
  expect(questionId.safeParse(freshId([], ['tariffs', 0, 'reductions'])).success).toBe(true)
})

test('[EDIT-6] what the hall, the standard or the text itself has a list of is chosen from it', () => {
  const text = (zh: string) => ({ zh })
  const places = {
    hallId: 'urumqi',
    hall: {
      name: text('大厅'),
      timeZone: 'Asia/Urumqi',
      timeName: text('北京时间'),
      phones: { enquiry: '12345', complaints: '12345' },
      hours: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] },
      zones: [],
    },
    groups: { departments: [{ id: 'tax', name: text('税务局'), icon: 'coins' }], topics: [], lifeEvents: [] },
    lines: [],
    counters: [{ id: 'c1', label: '1' }],
  }
  const document = {
    questions: [
      { id: 'area', kind: 'number', text: text('面积？') },
      { id: 'agent', kind: 'yes-no', text: text('代办？') },
    ],
  }
  const ids = (...path: Path) => choicesFor({ places, document }, path)?.map(({ id }) => id)
  expect(ids('department')).toEqual(['tax'])
  expect(ids('tariffs', 0, 'part', 'count')).toEqual(['area'])
  expect(ids('itemType')).toContain('20')
  expect(ids('places', 0, 'counters', 0)).toEqual(['c1'])
  expect(ids('icon')).toBeUndefined()
})
