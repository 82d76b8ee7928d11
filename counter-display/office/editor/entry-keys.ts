import { useLayoutEffect, useRef } from 'preact/hooks'
import type { RefObject } from 'preact'

/** The acts an entry of a list has keys for. */
export type EntryAct = 'up' | 'down' | 'copy' | 'remove'

interface Kept {
  keys: readonly number[]
  next: number
  /** What is to have the cursor once the list is drawn again. */
  focus: { readonly key: number; readonly act: EntryAct | 'first' } | 'add' | null
}

/**
 * Names for the entries of a list that stay with them when others come, go or move: what is open stays open, and the cursor stays
 * with its entry, so that a key can be pressed again.
 */
export function useEntryKeys(root: RefObject<HTMLElement | null>, length: number) {
  const kept = useRef<Kept>({ keys: [], next: 0, focus: null })
  const { current } = kept
  // Somebody else changed the list: another text was opened, or an earlier one taken back.
  while (current.keys.length < length) current.keys = [...current.keys, current.next++]
  if (current.keys.length > length) current.keys = current.keys.slice(0, length)
  useLayoutEffect(() => {
    const { focus } = current
    current.focus = null
    if (focus !== null) focusOn(root.current, focus)
  })
  const { keys } = current
  return {
    keys,
    added(at: number) {
      const key = current.next++
      current.keys = [...keys.slice(0, at), key, ...keys.slice(at)]
      current.focus = { key, act: 'first' }
    },
    removed(at: number) {
      current.keys = keys.filter((_, place) => place !== at)
      const after = current.keys[Math.min(at, current.keys.length - 1)]
      current.focus = after === undefined ? 'add' : { key: after, act: 'remove' }
    },
    moved(from: number, to: number) {
      const key = keys[from]
      if (key === undefined || to < 0 || to >= keys.length) return
      const others = keys.filter((_, place) => place !== from)
      current.keys = [...others.slice(0, to), key, ...others.slice(to)]
      current.focus = { key, act: to < from ? 'up' : 'down' }
    },
  }
}

function focusOn(root: HTMLElement | null, focus: NonNullable<Kept['focus']>) {
  if (focus === 'add') return root?.querySelector<HTMLElement>(':scope > [data-act="add"]')?.focus()
  const entry = root?.querySelector(`:scope > [data-entry="${focus.key}"]`)
  // A new entry is named first; one at the end of its list has no key to go on with, but another.
  const wanted =
    focus.act === 'first'
      ? ['textarea', 'input:not([type="checkbox"])', 'select', 'summary']
      : [`:scope > .ed-keys > [data-act="${focus.act}"]:enabled`, ':scope > .ed-keys > :enabled']
  for (const selector of wanted) {
    const found = entry?.querySelector<HTMLElement>(selector)
    if (found) return found.focus()
  }
}
