import { join } from 'node:path'
import { Low } from 'lowdb'
import { z } from 'zod'
import type { HallId } from '../../shared/ids.ts'
import { hallLayout, type HallLayout } from '../../shared/layout.ts'
import { departmentView, itemView, type DepartmentView, type ItemView } from '../../shared/wire/views.ts'
import { CannotStart } from '../cannot-start.ts'
import { jsonFile, parseDocument } from './json-file.ts'
import sampleItems from './sample/urumqi.items.json'
import sampleLayout from './sample/urumqi.layout.json'

const itemsDocument = z.strictObject({ departments: z.array(departmentView), items: z.array(itemView).min(1).max(10_000) })

export interface HallDocuments {
  readonly layout: HallLayout
  readonly departments: readonly DepartmentView[]
  readonly items: readonly ItemView[]
}

/** Reads a hall's documents under `data`; a hall that has none yet gets the sample's. Throws CannotStart. */
export async function openHallDocuments(data: string, hall: HallId): Promise<HallDocuments> {
  const folder = join(data, 'halls', hall)
  const layoutPath = join(folder, 'layout.json')
  const itemsPath = join(folder, 'items.json')
  const layout = await documentAt(layoutPath, hallLayout, { ...sampleLayout, id: hall })
  const { departments, items } = await documentAt(itemsPath, itemsDocument, sampleItems)
  if (layout.id !== hall) throw new CannotStart(`${layoutPath}: id: "${layout.id}" in the folder of hall "${hall}"`)
  crossCheck(itemsPath, layout, departments, items)
  return { layout, departments, items }
}

async function documentAt<S extends z.ZodType>(path: string, schema: S, sample: unknown): Promise<z.output<S>> {
  const file = jsonFile(path, schema)
  const there = await file.read()
  if (there !== null) return there
  const document = new Low(file, parseDocument(path, JSON.stringify(sample), schema))
  await document.write()
  return document.data
}

function crossCheck(path: string, layout: HallLayout, departments: readonly DepartmentView[], items: readonly ItemView[]) {
  const lines = new Set<string>(layout.lines.map((line) => line.id))
  const known = new Set(departments.map((department) => department.id))
  const codes = new Set<string>()
  items.forEach((item, at) => {
    if (!lines.has(item.line)) throw new CannotStart(`${path}: items[${at}].line: no line "${item.line}" in the layout`)
    if (!known.has(item.department)) throw new CannotStart(`${path}: items[${at}].department: no department "${item.department}"`)
    if (codes.has(item.code)) throw new CannotStart(`${path}: items[${at}].code: "${item.code}" is used twice`)
    codes.add(item.code)
  })
}
