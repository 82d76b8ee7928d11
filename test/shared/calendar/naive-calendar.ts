import { weekdayOf, dayAfter } from '../../../shared/calendar/days.ts'
import type { WorkCalendar } from '../../../shared/calendar/work-calendar.ts'
import type { ServiceDay } from '../../../shared/ids.ts'

/** The rules again, day by day and by the date library, to compare with. */
export const naive = (calendar: WorkCalendar) => {
  const works = (day: ServiceDay) => {
    const entry = calendar.entries.find((one) => one.day === day)
    return entry === undefined ? calendar.week.includes(weekdayOf(day)) : entry.kind === 'working-day'
  }
  return {
    works,
    /** The day after `start` on which the `count`-th day that counts is over. */
    after(start: ServiceDay, count: number, counts: (day: ServiceDay) => boolean = works): ServiceDay {
      let day = start
      for (let left = count; left > 0;) if (counts((day = dayAfter(day, 1)))) left--
      return day
    },
    between(from: ServiceDay, to: ServiceDay): number {
      let count = 0
      for (let day = from; day < to;) if (works((day = dayAfter(day, 1)))) count++
      return count
    },
  }
}
