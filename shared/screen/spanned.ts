/** Counter labels as people read them: neighbours become a span, `5–8, 12`. */
export function spanned(labels: readonly string[]): string {
  const sorted = [...new Set(labels.map(Number))].sort((a, b) => a - b)
  const spans: { from: number; to: number }[] = []
  for (const label of sorted) {
    const last = spans.at(-1)
    if (last !== undefined && label === last.to + 1) last.to = label
    else spans.push({ from: label, to: label })
  }
  return spans.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)).join(', ')
}
