import { z } from 'zod'
import { hallId } from '../shared/ids.ts'
import { CannotStart } from './cannot-start.ts'
import { terminalSetting } from './output/payment/terminal-setting.ts'

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const
const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^[0-9]{1,5}$/)
    .transform(Number)
    .pipe(z.number().min(least).max(most))
const secret = z.string().min(8).max(128)

const settings = z.object({
  PORT: whole(0, 65_535).default(8080),
  HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:_-]+$/)
    .default('127.0.0.1'),
  HALL_DATA: z.string().min(1).default('./data'),
  HALL_ADMIN_PASSWORD: secret.optional(),
  HALL_DEMO_PASSWORD: secret.optional(),
  HALL_ID: hallId.default(hallId.parse('urumqi')),
  HALL_TERMINAL: terminalSetting.optional(),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  TRUST_PROXY: whole(0, 5).default(0),
  LOG_LEVEL: z.enum(logLevels).default('info'),
})
type Settings = z.output<typeof settings>

const takes: Record<keyof Settings, string> = {
  PORT: 'a port number, 0 to 65535 (0: any free port)',
  HOST: 'the address to listen on, 127.0.0.1 or 0.0.0.0',
  HALL_DATA: 'a folder',
  HALL_ADMIN_PASSWORD: '8 to 128 characters',
  HALL_DEMO_PASSWORD: '8 to 128 characters',
  HALL_ID: "a hall's id: letters, digits, dots, dashes",
  HALL_TERMINAL: 'the bank’s terminals: zvt://:PASSWORD@HOST:PORT, COUNTER=zvt://… for each counter, or simulator',
  PUBLIC_URL: 'the address phones reach this server at, https://hall.example.cn',
  TRUST_PROXY: 'the number of reverse proxies in front of this server, 0 to 5',
  LOG_LEVEL: logLevels.join(', '),
}

export interface Config extends Readonly<Settings> {
  readonly demoAccounts: boolean
}

/** Reads the environment and the flags once, at the edge. An empty variable counts as unset. Throws CannotStart. */
export function readConfig(env: Readonly<Record<string, string | undefined>>, flags: readonly string[]): Config {
  if (env['DATABASE_URL']) throw new CannotStart('DATABASE_URL: not supported by this version yet; unset it to use the embedded storage')
  const unknown = flags.find((flag) => flag !== '--demo-accounts')
  if (unknown !== undefined) throw new CannotStart(`${unknown}: unknown option; there is --demo-accounts`)
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = settings.safeParse(given)
  if (!parsed.success) throw new CannotStart(complaint(parsed.error, given))
  const demoAccounts = flags.includes('--demo-accounts')
  // A demonstration takes no money: without a terminal named it pretends to have one.
  const HALL_TERMINAL = parsed.data.HALL_TERMINAL ?? (demoAccounts ? terminalSetting.parse('simulator') : undefined)
  return { ...parsed.data, HALL_TERMINAL, demoAccounts }
}

/** A secret's value is never repeated. */
function complaint(error: z.ZodError, given: Readonly<Record<string, string | undefined>>): string {
  const name = settings.keyof().parse(error.issues[0]?.path[0])
  const value = name.endsWith('PASSWORD') || name === 'HALL_TERMINAL' ? '' : ` "${given[name]}"`
  return `${name}${value}: takes ${takes[name]}`
}
