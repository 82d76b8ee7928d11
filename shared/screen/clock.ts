import { signal, type ReadonlySignal } from '@preact/signals'

/** The server's time in ms, once a second, on the second. */
export function tickingClock(now: () => number): { time: ReadonlySignal<number>; stop: () => void } {
  const time = signal(now())
  let timer: ReturnType<typeof setTimeout> | null = null
  const tick = () => {
    time.value = now()
    timer = setTimeout(tick, 1_000 - (now() % 1_000) + 5)
  }
  tick()
  return {
    time,
    stop: () => {
      if (timer !== null) clearTimeout(timer)
    },
  }
}

/** What a screen shows before it knows its hall: the whole country keeps Beijing's time. */
export const BEIJING = 'Asia/Shanghai'

/** How the hall writes its times; `timeZone` is the hall's, whatever this machine is set to. */
export function hallTime(timeZone: string, language: string) {
  const hm = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' })
  const hms = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', second: '2-digit' })
  const day = new Intl.DateTimeFormat(language, { timeZone, month: 'long', day: 'numeric', weekday: 'long' })
  const date = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  const weekday = new Intl.DateTimeFormat('en', { timeZone, weekday: 'short' })
  return {
    hm: (at: number) => hm.format(at),
    /** `2026-06-17`, for languages the browser has no calendar for. */
    date: (at: number) => date.format(at),
    hms: (at: number) => hms.format(at),
    day: (at: number) => day.format(at),
    /** `mon` … `sun`, the key of the hall's opening hours. */
    weekday: (at: number) => weekday.format(at).toLowerCase(),
  }
}

/** Whole minutes since, never negative. */
export const minutesSince = (since: number, now: number) => Math.max(0, Math.floor((now - since) / 60_000))
