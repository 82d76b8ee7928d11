import type { DepartmentView, ItemView } from '../wire/views.ts'
import type { Catalogue } from './find-items.ts'
import { isRecord } from './http.ts'

const isText = (value: unknown) => typeof value === 'string'
const isNamed = (value: unknown): value is Readonly<Record<string, unknown>> =>
  isRecord(value) && isRecord(value['name']) && isText(value['name']['zh'])
const isItem = (value: unknown): value is ItemView =>
  isNamed(value) && ['code', 'line', 'department', 'icon'].every((field) => isText(value[field])) && Array.isArray(value['words'])
const isDepartment = (value: unknown): value is DepartmentView => isNamed(value) && isText(value['id']) && isText(value['icon'])

/** Items and departments as the server answers them and a kiosk keeps them; null for anything else. By hand: zod is not in the screens. */
export function readItems(value: unknown): Catalogue | null {
  if (!isRecord(value)) return null
  const { items, departments } = value
  if (!Array.isArray(items) || !Array.isArray(departments)) return null
  return items.every(isItem) && departments.every(isDepartment) ? { items, departments } : null
}
