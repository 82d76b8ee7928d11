import { io } from 'socket.io-client'
import { WIRE_VERSION } from '../../shared/wire/version.ts'
import { consoleView, type ConsoleView } from '../../shared/wire/views.ts'
import { around, oneIn, type Pace } from './chance.ts'

type Step = { message: Record<string, unknown>; minutes?: number; seconds?: number }

/** One simulated clerk: signs in, opens the counter and does what the console's view asks for next. */
export async function clerk(
  url: string,
  who: { username: string; password: string },
  counter: string,
  time: Pace,
  stopped: () => boolean,
): Promise<void> {
  const cookie = await signIn(url, who)
  const socket = io(url, {
    transports: ['websocket'],
    forceNew: true,
    auth: { version: WIRE_VERSION, screen: 'console', counter },
    extraHeaders: { cookie },
  })
  let view: ConsoleView | null = null
  socket.on('view', (push: { view: unknown }) => {
    view = consoleView.parse(push.view)
  })
  const ask = (message: Record<string, unknown>) =>
    new Promise<void>((done) => {
      socket.timeout(5_000).emit('request', { requestId: crypto.randomUUID(), counter, ...message }, () => done())
    })
  while (!stopped()) {
    const step = view === null ? null : nextStep(view, counter)
    if (step === null) {
      await time.seconds(1)
      continue
    }
    await Promise.all([time.exactly(step.minutes ?? 0), time.seconds(step.seconds ?? 0)])
    await ask(step.message)
    await time.seconds(0.3) // the view follows the action
  }
  socket.close()
}

/** What this clerk does next, and after how long. Null: wait for somebody to come. */
function nextStep(view: ConsoleView, counter: string): Step | null {
  const { current } = view
  if (view.counter.state === 'closed') return { message: { type: 'open' }, seconds: 0.5 }
  if (current?.state === 'called') return whileCalled(view, current.calls)
  if (current?.state === 'serving') return whileServing(view, counter, current.line)
  if (view.paused) return { message: { type: 'resume' }, minutes: around(6) }
  const back = view.aside.find((ticket) => ticket.state === 'held' && ticket.counter === counter)
  if (back !== undefined && oneIn(2)) return { message: { type: 'return', number: back.number }, minutes: 1 }
  if (view.waiting > 0) return { message: { type: 'call-next' }, minutes: 0.3 }
  return null
}

function whileCalled(view: ConsoleView, calls: number): Step {
  const came = calls === 1 ? !oneIn(7) : !oneIn(2)
  if (came) return { message: { type: 'start' }, seconds: 3, minutes: around(0.7) }
  if (view.recall.left > 0 && calls < 3) return { message: { type: 'recall' }, seconds: 21 }
  return { message: { type: 'no-show' }, seconds: 10 }
}

function whileServing(view: ConsoleView, counter: string, line: string): Step {
  const minutes = around(view.usualMinutes ?? 8)
  if (oneIn(25)) return { message: { type: 'hold', reason: '去复印材料' }, minutes: minutes / 2 }
  if (oneIn(30)) return { message: { type: 'pause', reason: '整理材料' }, minutes: minutes / 3 }
  const other = view.counters.find((one) => one.id !== counter && one.state !== 'closed' && one.lines.every((id) => id !== line))?.lines[0]
  if (other !== undefined && oneIn(30)) return { message: { type: 'transfer', line: other, keepPlace: true }, minutes: minutes / 2 }
  const outcome = oneIn(8) ? 'incomplete' : oneIn(6) ? 'enquiry' : oneIn(3) ? 'done' : 'accepted'
  return { message: { type: 'finish', outcome, callNext: true, goOn: true }, minutes }
}

async function signIn(url: string, who: { username: string; password: string }): Promise<string> {
  const response = await fetch(`${url}/api/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(who),
  })
  const cookie = response.headers.get('set-cookie')?.split(';')[0]
  if (cookie === undefined) throw new Error(`The demo account ${who.username} cannot sign in: ${response.status}`)
  return cookie
}
