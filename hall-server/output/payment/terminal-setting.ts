import { z } from 'zod'
import { counterId } from '../../../shared/ids.ts'
import { behaviours } from './simulator.ts'

const simulator = z.strictObject({ kind: z.literal('simulator'), behaviour: z.enum(behaviours) })
const zvt = z.strictObject({ kind: z.literal('zvt'), host: z.string().min(1), port: z.number(), password: z.string().regex(/^\d{6}$/) })
const terminal = z.strictObject({ counter: counterId.nullable(), is: z.discriminatedUnion('kind', [simulator, zvt]) })
export type Terminal = z.infer<typeof terminal>

/** The port terminals of this protocol listen on. */
const ZVT_PORT = 20_007

/**
 * `HALL_TERMINAL`: one for all counters (`simulator`, `simulator:decline`, `zvt://:000000@10.0.0.21:20007`), or one for each
 * (`1=zvt://:000000@10.0.0.21,2=zvt://:000000@10.0.0.22`).
 */
export const terminalSetting = z
  .string()
  .transform((text) => text.split(',').map((each) => partsOf(each.trim())))
  .pipe(z.array(terminal).min(1).max(200))
export type TerminalSetting = z.infer<typeof terminalSetting>

function partsOf(text: string): unknown {
  const [, counter = null, address = ''] = /^(?:([^=:/]+)=)?(.*)$/s.exec(text) ?? []
  if (address.startsWith('zvt://') && URL.canParse(address)) {
    const { hostname, port, password } = new URL(address)
    return { counter, is: { kind: 'zvt', host: hostname, port: port === '' ? ZVT_PORT : Number(port), password } }
  }
  const [kind, behaviour = 'by-amount'] = address.split(':')
  return { counter, is: { kind, behaviour } }
}
