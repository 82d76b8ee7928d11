import type { Glyph } from './corpus.ts'
import { isHan } from './fold.ts'
import type { Query } from './query.ts'

/** How a part was matched, as bits. */
export const HOW = { pinyin: 1, initials: 2, typo: 4 } as const

/** One way to read what was typed from some letter on as one character: how many letters it takes, and what they are worth. */
export interface Step {
  readonly length: number
  readonly gain: number
  readonly how: number
}

const worth = { pinyin: 1, begun: 0.95, accent: 0.85, initials: 0.8, homophone: 0.75, typo: 0.6 } as const
const none: readonly Step[] = []

/** The ways to read the letters from `at` on as this character; the longest worth most. */
export function stepsFor({ units, weights, rows }: Query, at: number, { char, spelling }: Glyph, spellings: ReadonlyMap<string, string>) {
  const unit = units[at] ?? ''
  const weight = weights[at] ?? 0
  if (unit === char) return [{ length: 1, gain: weight, how: 0 }]
  if (spelling === '' || !isHan(char)) return none
  if (isHan(unit)) return spellings.get(unit) === spelling ? [{ length: 1, gain: weight * worth.homophone, how: HOW.typo }] : none
  const row = rows[at] ?? ''
  return row === '' ? none : spelledSteps(row, spelling)
}

function spelledSteps(row: string, spelling: string): readonly Step[] {
  const steps: Step[] = []
  const add = (length: number, each: number, how: number) => steps.push({ length, gain: length * each, how })
  if (row.startsWith(spelling)) add(spelling.length, worth.pinyin, HOW.pinyin)
  else addInexact(row, spelling, add)
  if (row[0] === spelling[0]) {
    add(1, worth.initials, HOW.initials)
    if (row[1] === 'h' && spelling[1] === 'h') add(2, worth.initials, HOW.initials)
  }
  return steps
}

function addInexact(row: string, spelling: string, add: (length: number, each: number, how: number) => void) {
  // A row that ends inside the syllable: it is being typed.
  if (row.length > 1 && spelling.startsWith(row)) add(row.length, worth.begun, HOW.pinyin)
  const accent = accentsOf(spelling).find((each) => row.startsWith(each))
  if (accent !== undefined) add(accent.length, worth.accent, HOW.pinyin)
  if (spelling.length < 3) return
  for (const length of [spelling.length, spelling.length + 1, spelling.length - 1]) {
    if (length <= row.length && isOneOff(row.slice(0, length), spelling)) return add(length, worth.typo, HOW.typo)
  }
}

/** As people of many places say and so type it: zh for z, n for ng, l for n; u for ü. */
function accentsOf(spelling: string): readonly string[] {
  const starts = /^[zcs]h/.test(spelling) ? spelling[0] + spelling.slice(2) : spelling.replace(/^([zcs])/, '$1h')
  const side = spelling.startsWith('n') ? `l${spelling.slice(1)}` : spelling.startsWith('l') ? `n${spelling.slice(1)}` : spelling
  const ended = (each: string) => (each.endsWith('ng') ? each.slice(0, -1) : each.endsWith('n') ? `${each}g` : each)
  return [ended(spelling), starts, ended(starts), side, spelling.replace('v', 'u')].filter((each) => each !== spelling)
}

/** One letter wrong, missing, too many, or two neighbours exchanged. */
export function isOneOff(typed: string, right: string): boolean {
  let from = 0
  while (from < typed.length && typed[from] === right[from]) from++
  let end = 0
  const most = Math.min(typed.length, right.length) - from
  while (end < most && typed.at(-1 - end) === right.at(-1 - end)) end++
  const [inTyped, inRight] = [typed.length - from - end, right.length - from - end]
  if (inTyped <= 1 && inRight <= 1) return true
  return inTyped === 2 && inRight === 2 && typed[from] === right[from + 1] && typed[from + 1] === right[from]
}
