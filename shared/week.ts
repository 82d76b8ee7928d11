import { z } from 'zod'

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
/** A time of the hall's day: 09:30. */
export const clock = z.string().regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/)
