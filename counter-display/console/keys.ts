import type { Outcome } from '../../shared/wire/requests.ts'

/** Everything a clerk can do, one word each: what a key, a button and a line of the key list stand for. */
export type Act =
  | 'next'
  | 'intake'
  | 'cases'
  | 'first-asked'
  | 'finish'
  | 'recall'
  | 'hold'
  | 'transfer'
  | 'stops'
  | 'no-show'
  | 'call'
  | 'return'
  | 'pause'
  | 'close'
  | 'undo'
  | 'help'
  | Outcome

/** In the order of their digits, 1 to 5. */
export const outcomeKeys = ['accepted', 'incomplete', 'done', 'refused', 'enquiry'] as const satisfies readonly Outcome[]

interface Binding {
  act: Act
  /** As printed on the button. The first is the one shown; the others do the same. */
  chords: readonly [string, ...string[]]
}

/** The one key map: buttons print it, the handler reads it, F1 lists it. */
export const keyTable: readonly Binding[] = [
  { act: 'next', chords: ['F2'] },
  { act: 'intake', chords: ['F5'] },
  { act: 'cases', chords: ['C'] },
  { act: 'first-asked', chords: ['A'] },
  { act: 'finish', chords: ['F8'] },
  { act: 'recall', chords: ['F3'] },
  { act: 'hold', chords: ['F6'] },
  { act: 'transfer', chords: ['F7'] },
  { act: 'stops', chords: ['S'] },
  { act: 'no-show', chords: ['F9'] },
  { act: 'call', chords: ['F4'] },
  { act: 'return', chords: ['R'] },
  { act: 'undo', chords: ['Z', 'Ctrl+Z'] },
  ...outcomeKeys.map((act, at): Binding => ({ act, chords: [String(at + 1)] })),
  { act: 'pause', chords: ['F10'] },
  { act: 'close', chords: ['Shift+F10'] },
  { act: 'help', chords: ['F1'] },
]

const byChord = new Map(keyTable.flatMap(({ act, chords }) => chords.map((chord) => [chord, act] as const)))
const byAct = new Map(keyTable.map(({ act, chords }) => [act, chords[0]] as const))

/** The key printed on an act's button. */
export const keyOf = (act: Act): string => byAct.get(act) ?? ''

export type Stroke = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>

/** A stroke as the table writes it: `Shift+F10`, `Ctrl+Z`, `R`. With a Chinese or Uyghur layout the letter comes from the key's place. */
export function chordOf(stroke: Stroke): string {
  const latin = /^[\x20-\x7e]$/.test(stroke.key) || (stroke.key.length > 1 && stroke.key !== 'Process' && stroke.key !== 'Unidentified')
  const fromPlace = /^(?:Key|Digit|Numpad)([A-Z0-9])$/.exec(stroke.code)?.[1]
  const key = latin ? stroke.key : (fromPlace ?? stroke.key)
  const held = [stroke.ctrlKey && 'Ctrl', stroke.altKey && 'Alt', stroke.metaKey && 'Meta', stroke.shiftKey && 'Shift']
  return [...held.filter((name) => name !== false), key.length === 1 ? key.toUpperCase() : key].join('+')
}

/**
 * What a stroke means here. `prevent`: the browser must not use the key itself. Inside a field or a dialog no key acts, but the
 * browser's own search, help and menu stay shut, so that no F key surprises anybody.
 */
export function read(stroke: Stroke, where: { typing: boolean; dialog: boolean }): { act: Act | null; prevent: boolean } {
  const chord = chordOf(stroke)
  const act = byChord.get(chord)
  if (act === undefined) return { act: null, prevent: false }
  const isFunctionKey = /F\d+$/.test(chord)
  if (where.typing || where.dialog) return { act: null, prevent: isFunctionKey }
  return { act, prevent: true }
}
