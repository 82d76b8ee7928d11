import type { Catalogue } from '../shared/screen/find-items.ts'
import { isRecord } from '../shared/screen/http.ts'
import type { DepartmentView, ItemView } from '../shared/wire/views.ts'

const KEY = 'kiosk-items'

const isText = (value: unknown) => typeof value === 'string'
const isNamed = (value: unknown): value is Readonly<Record<string, unknown>> =>
  isRecord(value) && isRecord(value['name']) && isText(value['name']['zh'])
const isItem = (value: unknown): value is ItemView =>
  isNamed(value) && ['code', 'line', 'department', 'icon'].every((field) => isText(value[field])) && Array.isArray(value['words'])
const isDepartment = (value: unknown): value is DepartmentView => isNamed(value) && isText(value['id']) && isText(value['icon'])

/** The list as this machine last got it; null when there is none, or one of another shape. */
export function readKept(text: string | null): Catalogue | null {
  const kept = text === null ? null : parsed(text)
  if (!isRecord(kept)) return null
  const { items, departments } = kept
  if (!Array.isArray(items) || !Array.isArray(departments)) return null
  return items.every(isItem) && departments.every(isDepartment) ? { items, departments } : null
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null // cut off by a power failure: the server will send it again
    throw error
  }
}

export const keptItems = (): Catalogue | null => readKept(localStorage.getItem(KEY))
export const keepItems = (catalogue: Catalogue) => localStorage.setItem(KEY, JSON.stringify(catalogue))
