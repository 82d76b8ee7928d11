import { CannotStart } from './cannot-start.ts'
import { readConfig } from './config.ts'
import { startServer, type Started } from './server.ts'

const patience = 4_500 // ms from the signal to the end, whatever hangs

async function main() {
  const started = await startServer(readConfig(process.env, process.argv.slice(2)))
  for (const line of welcome(started)) console.log(line)
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop(started))
}

function welcome({ url, hall, printed }: Started): string[] {
  const counter = hall.layout.counters[0]?.id ?? ''
  const pages = ['kiosk', 'site', 'board', `sign?counter=${counter}`, `console?counter=${counter}`, 'greeter', 'dashboard', 'login']
  return [
    `${hall.layout.name.zh} · ${hall.layout.name.en ?? hall.running.id}`,
    ...pages.map((page) => `  ${url}/${page}`),
    ...(printed.length === 0 ? [] : ['Passwords, shown only this once:']),
    ...printed.map(({ username, password }) => `  ${username}  ${password}`),
  ]
}

async function stop(started: Started) {
  setTimeout(() => process.exit(0), patience).unref()
  await started.stop()
  process.exit(0)
}

main().catch((error: unknown) => {
  console.error(error instanceof CannotStart ? error.message : error)
  process.exit(1)
})
