import layoutDocument from '../../hall-server/catalogue/sample/urumqi.layout.json' with { type: 'json' }
import type { Actor, Ask } from '../../hall-server/core/queue/commands.ts'
import type { Checkpoints } from '../../hall-server/checkpoints.ts'
import type { Journal } from '../../hall-server/journal/journal.ts'
import { openForesight } from '../../hall-server/foresight.ts'
import { openRunningHall, type RunningHall } from '../../hall-server/running-hall.ts'
import { counterId, hallId, instant, lineId, serviceDay, ticketToken, username, type CounterId } from '../../shared/ids.ts'
import { hallLayout } from '../../shared/layout.ts'

/** Whole lives of tickets through the running hall: taken, called, started, finished. */
export interface Lives {
  hall: RunningHall
  run(tickets: number): Promise<void>
}

const clock: Actor = { kind: 'clock' }
const manager: Actor = { kind: 'staff', username: username.parse('manager'), staffNo: '0001', role: 'manager' }

export async function lives(journal: Journal, day: string, checkpoints?: Checkpoints): Promise<Lives> {
  const layout = hallLayout.parse(layoutDocument)
  let time = Date.parse(`${day}T03:00:00Z`)
  const foresight = openForesight()
  const hall = await openRunningHall({
    foresight,
    id: hallId.parse(layout.id),
    journal,
    ...(checkpoints && { checkpoints }),
    now: () => instant.parse(time),
    log: (error) => {
      throw error
    },
  })
  hall.watch(foresight.hear)
  let made = 0
  const must = async (by: Actor, ask: Ask) => {
    const result = await hall.handle({ command: { by, ask }, key: `k${++made}`, fingerprint: 'bench' })
    if (!result.ok) throw new Error(`${JSON.stringify(ask)}: ${JSON.stringify(result.error)}`)
  }
  const isOpen = await hall.look((now) => now.open)
  if (!isOpen) await must(clock, { type: 'open-day', day: serviceDay.parse(day), layout })
  const line = lineId.parse('general')
  const counters = layout.counters.map((counter) => counterId.parse(counter.id))
  for (const counter of counters) await must(manager, { type: 'open', counter, lines: [line] })

  async function life(counter: CounterId) {
    time += 1_000
    const token = ticketToken.parse(`t${String(++made).padStart(21, '0')}`)
    await must({ kind: 'public' }, { type: 'take', token, line, items: [], class: 'normal', language: 'zh' })
    await must(manager, { type: 'call-next', counter })
    await must(manager, { type: 'start', counter })
    await must(manager, { type: 'finish', counter })
  }
  return {
    hall,
    /** One ticket at a time at each counter, all counters at once, so that every batch of writes holds several commands. */
    async run(tickets) {
      let left = tickets
      await Promise.all(
        counters.map(async (counter) => {
          while (left-- > 0) await life(counter)
        }),
      )
    },
  }
}
