import { expect, test } from 'vitest'
import { gaps, timetable } from '../../../shared/speech/timetable.ts'

test('words follow closely, sentences after a pause, the first one within the chime', () => {
  const { clips, seconds } = timetable([['chime'], ['zh/please', 'zh/to'], ['ug/number']], () => 1)
  const first = 1 + gaps.chime
  const second = first + 1 + gaps.word
  const third = second + 1 + gaps.sentence
  expect(clips).toEqual([
    { id: 'chime', at: 0 },
    { id: 'zh/please', at: first },
    { id: 'zh/to', at: second },
    { id: 'ug/number', at: third },
  ])
  expect(seconds).toBe(third + 1)
})
