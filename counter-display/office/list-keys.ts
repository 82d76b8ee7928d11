const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches('input:not([type="checkbox"]), textarea, select, [contenteditable]')

/** `/` puts the cursor into the search, as in many lists people know. */
export function onPageKey(event: KeyboardEvent, list: HTMLElement) {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
  const search = list.querySelector<HTMLInputElement>('input[type="search"]')
  if (search === null) return
  event.preventDefault()
  search.select()
}

/** Down from the search to the first row, up and down among the rows, Home and End to their ends. */
export function onListKey(event: KeyboardEvent, list: HTMLElement) {
  const rows = [...list.querySelectorAll<HTMLElement>('tbody th a')]
  const at = rows.findIndex((row) => row === document.activeElement)
  const isSearch = event.target instanceof HTMLInputElement && event.target.type === 'search'
  if (at < 0 && !(isSearch && event.key === 'ArrowDown')) return
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key]
  const row = to === undefined ? undefined : rows[to]
  if (row === undefined && event.key !== 'ArrowUp') return
  event.preventDefault()
  if (row !== undefined) {
    row.focus()
    row.scrollIntoView({ block: 'nearest' })
  } else list.querySelector<HTMLInputElement>('input[type="search"]')?.select()
}
