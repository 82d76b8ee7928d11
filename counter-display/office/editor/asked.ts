import type { Text } from '../../../shared/language/text.ts'
import { valueAt, wordAt } from './paths.ts'

/** A question of a guide that is still being written: whatever of it is there. */
export interface Asked {
  readonly id: string
  readonly kind: string
  readonly text: Text
  readonly isMoney: boolean
  readonly options: readonly { readonly id: string; readonly text: Text }[]
}

export const questionsIn = (document: unknown): readonly Asked[] =>
  listAt(document, 'questions').flatMap((one) => {
    const [id, kind] = [wordAt(one, ['id']), wordAt(one, ['kind'])]
    if (id === '' || kind === '') return []
    const options = listAt(one, 'options').map((option) => ({ id: wordAt(option, ['id']), text: textFrom(option) }))
    return [{ id, kind, text: textFrom(one), isMoney: kind === 'number' && valueAt(one, ['isMoney']) === true, options }]
  })

const listAt = (value: unknown, name: string): readonly unknown[] => {
  const list = valueAt(value, [name])
  return Array.isArray(list) ? list : []
}

function textFrom(value: unknown): Text {
  const en = wordAt(value, ['text', 'en'])
  return { zh: wordAt(value, ['text', 'zh']), ...(en === '' ? {} : { en }) }
}
