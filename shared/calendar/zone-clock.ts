// Making a formatter costs a thousand times what using it does.
const formatters = new Map<string, Intl.DateTimeFormat>()

/** Reads the wall clock of a zone; throws a RangeError for a zone that is not known. */
export function zoneClock(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  formatters.set(timeZone, made)
  return made
}
