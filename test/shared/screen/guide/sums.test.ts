import { expect, test } from 'vitest'
import { cardText } from '../../../../shared/screen/guide/card-text.ts'
import type { Shown } from '../../../../shared/screen/guide/shown.ts'
import { isBrought, papersOf, questionsFor, toBring } from '../../../../shared/screen/guide/sums.ts'
import { guides } from '../../../preview/guide.fixtures.ts'
import { shownFrom } from './shown-spec.ts'

const reissue = shownFrom('ss-card-reissue')
const ids = (shown: Shown, purpose: 'materials' | 'fees') => questionsFor(shown, purpose).shown.map(({ id }) => id)

test('one question at a time; what was answered stays, so that it can be changed', () => {
  const [first] = ids(reissue, 'materials')
  if (first === undefined) throw new Error('nothing is asked')
  expect(ids(reissue, 'materials')).toHaveLength(1)
  const question = reissue.guide.questions.find(({ id }) => id === first)
  const value = question?.kind === 'choice' ? question.options[0]?.id : true
  const answered = { ...reissue, answers: { [first]: value ?? true } }
  expect(ids(answered, 'materials')[0]).toBe(first)
  expect(questionsFor(answered, 'materials').left).toBeLessThan(questionsFor(reissue, 'materials').left)
})

test('what the hall looks up is not brought; a tick takes a paper off what is missing', () => {
  for (const { code } of guides) {
    const shown = shownFrom(code)
    const brought = papersOf(shown).filter(isBrought)
    expect(brought.every(({ material }) => material.sourceType !== 'checked-online')).toBe(true)
    const { needed, missing } = toBring(shown)
    expect(missing).toBe(needed)
    expect(toBring({ ...shown, ticks: new Set(brought.map(({ material }) => material.id)) }).missing).toBe(0)
  }
})

test('the text of a code has at most 300 characters and begins with the name and the fee', () => {
  for (const { code } of guides)
    for (const language of ['zh', 'ug', 'en'] as const) {
      const text = cardText(shownFrom(code, language))
      expect(text.length).toBeLessThanOrEqual(300)
      expect(text.startsWith(shownFrom(code).guide.name[language] ?? 'no name')).toBe(true)
      expect(text.split('\n').length).toBeGreaterThan(3)
    }
})
