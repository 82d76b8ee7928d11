/** What a word is worth that is not quite the same. */
export const worth = { stem: 0.97, begun: 0.92, longer: 0.85, typo: 0.75, begunTypo: 0.66, kin: 0.62, twoTypos: 0.6 } as const

/** From 0 to 1 for the same word; the last one typed may be unfinished. */
export function likeness(typed: string, word: string, isLast: boolean): number {
  if (typed === word) return 1
  if (word.startsWith(typed) && typed.length > 4) return worth.stem
  if (word.startsWith(typed)) return typed.length > 2 || isLast ? worth.begun : typed.length > 1 ? worth.kin : 0
  if (typed.length < 4 || word.length < 3) return 0
  if (typed.startsWith(word) && word.length * 5 >= typed.length * 3) return worth.longer
  const most = typed.length >= 8 ? 2 : 1
  const { whole, start } = distances(typed, word, most)
  if (whole <= 1) return worth.typo
  if (start <= 1 && typed.length > 4) return worth.begunTypo
  if (whole <= most) return worth.twoTypos
  const same = sameLetters(typed, word)
  return same >= 4 && same * 20 >= Math.max(typed.length, word.length) * 11 ? worth.kin : 0
}

function sameLetters(a: string, b: string): number {
  let same = 0
  while (same < a.length && a[same] === b[same]) same++
  return same
}

/** Letters wrong, missing, too many or exchanged with the next: of the whole word, and of its best beginning. Beyond `most` + 1 it says only "more". */
function distances(typed: string, word: string, most: number): { whole: number; start: number } {
  const wide = word.slice(0, typed.length + most + 1)
  let before: number[] = []
  let above = Array.from({ length: wide.length + 1 }, (_, at) => at)
  for (let at = 1; at <= typed.length; at++) {
    const row = [at]
    for (let to = 1; to <= wide.length; to++) {
      const isSame = typed[at - 1] === wide[to - 1]
      let least = Math.min((above[to] ?? 0) + 1, (row[to - 1] ?? 0) + 1, (above[to - 1] ?? 0) + (isSame ? 0 : 1))
      if (at > 1 && to > 1 && typed[at - 1] === wide[to - 2] && typed[at - 2] === wide[to - 1])
        least = Math.min(least, (before[to - 2] ?? 0) + 1)
      row[to] = least
    }
    if (Math.min(...row) > most) return { whole: most + 1, start: most + 1 }
    before = above
    above = row
  }
  return { whole: wide.length < word.length ? most + 1 : (above.at(-1) ?? 0), start: Math.min(...above) }
}
