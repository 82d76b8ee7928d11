import { draft, type Draft } from './draft.ts'

/** Where a sheet under way outlives a reload: the tab's own memory, gone with the tab. */
export interface Keep {
  read(): Draft | null
  write(draft: Draft | null): void
}

const SHEET = 'console.sheet'

export const keepInTab: Keep = {
  read() {
    const text = sessionStorage.getItem(SHEET)
    if (text === null) return null
    const read = draft.safeParse(JSON.parse(text))
    return read.success ? read.data : null
  },
  write(next) {
    if (next === null) sessionStorage.removeItem(SHEET)
    else sessionStorage.setItem(SHEET, JSON.stringify(next))
  },
}
