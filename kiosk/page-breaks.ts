/**
 * Where each page of a list begins, so that its rows fit into `room` pixels. `heights` are those of the rows as drawn, row by
 * row in `columns` columns with `gap` between them. A page has at least one line of rows, even when that is too high.
 */
export function pageBreaks(heights: readonly number[], { columns, gap, room }: { columns: number; gap: number; room: number }): number[] {
  const breaks = [0]
  let used = 0
  for (let at = 0; at < heights.length; at += columns) {
    const line = Math.max(...heights.slice(at, at + columns))
    const isFirst = at === breaks.at(-1)
    if (!isFirst && used + gap + line > room) {
      breaks.push(at)
      used = line
    } else used += isFirst ? line : gap + line
  }
  return breaks
}
