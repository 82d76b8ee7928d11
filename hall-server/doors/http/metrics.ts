import type { Express } from 'express'
import type { Registry } from 'prom-client'
import { refuse } from '../../../shared/wire/refusals.ts'
import type { Doors } from '../doors.ts'
import { addressOf } from '../visitor.ts'
import { sendProblem } from './problem.ts'

const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])

/** Figures for the hall's own monitoring, on this machine only. Collected from the first time they are asked for. */
export function serveMetrics(app: Express, doors: Doors) {
  let registry: Promise<Registry> | undefined
  app.get('/metrics', async (request, response) => {
    if (!loopback.has(addressOf(request, doors.proxies))) return sendProblem(response, refuse('not-allowed').error)
    const figures = await (registry ??= collect(doors))
    response.type(figures.contentType).send(await figures.metrics())
  })
}

async function collect({ halls }: Doors): Promise<Registry> {
  const { collectDefaultMetrics, Gauge, Registry } = await import('prom-client')
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  new Gauge({
    name: 'hall_journal_position',
    help: "Last durable position of the hall's current day",
    labelNames: ['hall'],
    registers: [registry],
    collect() {
      for (const { running } of halls.values()) this.set({ hall: running.id }, running.position())
    },
  })
  return registry
}
