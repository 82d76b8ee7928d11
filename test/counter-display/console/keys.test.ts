import { describe, expect, test } from 'vitest'
import { chordOf, keyOf, keyTable, read, type Stroke } from '../../../counter-display/console/keys.ts'

const stroke = (key: string, more: Partial<Stroke> = {}): Stroke => ({
  key,
  code: '',
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...more,
})
const free = { typing: false, dialog: false }

test('no key stands for two acts, and every act has its key', () => {
  const chords = keyTable.flatMap((binding) => binding.chords)
  expect(new Set(chords).size).toBe(chords.length)
  expect(new Set(keyTable.map(({ act }) => act)).size).toBe(keyTable.length)
  expect(keyTable.map(({ act }) => keyOf(act))).toEqual(keyTable.map(({ chords: [first] }) => first))
})

describe('a stroke is read as the table writes it', () => {
  test.each([
    [stroke('F2'), 'next'],
    [stroke('F10'), 'pause'],
    [stroke('F10', { shiftKey: true }), 'close'],
    [stroke('r'), 'return'],
    [stroke('R'), 'return'],
    [stroke('z'), 'undo'],
    [stroke('z', { ctrlKey: true }), 'undo'],
    [stroke('3', { code: 'Numpad3' }), 'done'],
  ] as const)('%j', (given, act) => {
    expect(read(given, free)).toEqual({ act, prevent: true })
  })

  test('with an input method or a Russian or Uyghur layout the letter comes from its place on the keyboard', () => {
    expect(chordOf(stroke('Process', { code: 'KeyZ', ctrlKey: true }))).toBe('Ctrl+Z')
    expect(chordOf(stroke('к', { code: 'KeyR' }))).toBe('R')
    expect(chordOf(stroke('ر', { code: 'KeyR' }))).toBe('R')
  })
})

test('keys that are not in the table, and browser shortcuts on the same letters, are left to the browser', () => {
  for (const given of [stroke('F12'), stroke('r', { ctrlKey: true }), stroke('F2', { altKey: true }), stroke('Enter'), stroke('6')])
    expect(read(given, free)).toEqual({ act: null, prevent: false })
})

test('while typing or in a dialog nothing acts; F keys stay shut, letters and digits can be written', () => {
  for (const where of [
    { typing: true, dialog: false },
    { typing: false, dialog: true },
  ]) {
    expect(read(stroke('F3'), where)).toEqual({ act: null, prevent: true })
    expect(read(stroke('F10', { shiftKey: true }), where)).toEqual({ act: null, prevent: true })
    for (const key of ['1', 'r', 'z']) expect(read(stroke(key), where)).toEqual({ act: null, prevent: false })
    expect(read(stroke('z', { ctrlKey: true }), where)).toEqual({ act: null, prevent: false })
  }
})
