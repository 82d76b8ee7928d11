import { openCalendar } from '../../../shared/calendar/working-days.ts'
import { workCalendar } from '../../../shared/calendar/work-calendar.ts'
import type { Moment } from '../../../shared/calendar/measures.ts'
import { instant, serviceDay } from '../../../shared/ids.ts'
import sample from '../../../hall-server/catalogue/sample/calendar.json'

/** The sample hall's, with the real dates of 2023–2026. */
export const xinjiang = workCalendar.parse(sample)
export const days = openCalendar(xinjiang, 'Asia/Shanghai')
export const day = (name: string) => serviceDay.parse(name)

/** `2025-01-24`, or `2025-01-24 16:30` by Beijing time. */
export function on(text: string): Moment {
  const [name = '', clock = '12:00'] = text.split(' ')
  return { day: day(name), at: instant.parse(Date.parse(`${name}T${clock}:00+08:00`)) }
}
