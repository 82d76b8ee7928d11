import { join } from 'node:path'
import { Low } from 'lowdb'
import type { z } from 'zod'
import { workCalendar, type WorkCalendar } from '../../shared/calendar/work-calendar.ts'
import { groups, type Groups } from '../../shared/guide/guide.ts'
import type { HallId } from '../../shared/ids.ts'
import { hallLayout, type HallLayout } from '../../shared/layout.ts'
import { CannotStart } from '../cannot-start.ts'
import { jsonFile, parseDocument } from './json-file.ts'
import { sampleGroups } from './sample.ts'
import sampleCalendar from './sample/calendar.json'
import sampleLayout from './sample/urumqi.layout.json'

export interface HallDocuments {
  readonly layout: HallLayout
  /** Departments, topics and life events. */
  readonly groups: Groups
  /** Holidays and make-up days. */
  readonly calendar: WorkCalendar
}

/** Reads a hall's documents under `data`; a hall that has none yet gets the sample's. Throws CannotStart. */
export async function openHallDocuments(data: string, hall: HallId): Promise<HallDocuments> {
  const folder = join(data, 'halls', hall)
  const layoutPath = join(folder, 'layout.json')
  const layout = await documentAt(layoutPath, hallLayout, { ...sampleLayout, id: hall })
  if (layout.id !== hall) throw new CannotStart(`${layoutPath}: id: "${layout.id}" in the folder of hall "${hall}"`)
  return {
    layout,
    groups: await documentAt(join(folder, 'groups.json'), groups, sampleGroups),
    calendar: await documentAt(join(folder, 'calendar.json'), workCalendar, sampleCalendar),
  }
}

async function documentAt<S extends z.ZodType>(path: string, schema: S, sample: unknown): Promise<z.output<S>> {
  const file = jsonFile(path, schema)
  const there = await file.read()
  if (there !== null) return there
  const document = new Low(file, parseDocument(path, JSON.stringify(sample), schema))
  await document.write()
  return document.data
}
