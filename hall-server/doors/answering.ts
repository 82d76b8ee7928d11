import type { DefaultEventsMap, Socket } from 'socket.io'
import type { Result } from '../../shared/result.ts'
import { refuse, type Refusal } from '../../shared/wire/refusals.ts'
import { request } from '../../shared/wire/requests.ts'
import type { Answer, ScreenToServer, ServerToScreen } from '../../shared/wire/socket.ts'
import { ask, type OpenHall } from './asking.ts'
import type { Doors } from './doors.ts'
import { faultyField } from './faulty-field.ts'
import { perMinuteLimit } from './limits.ts'
import { addressOf, baseUrl, sessionOf } from './visitor.ts'

type Screen<Data> = Socket<ScreenToServer, ServerToScreen, DefaultEventsMap, Data>

/** Messages of one screen a minute, good or bad; a hall that lets an address take more numbers lets a screen ask as often. */
const mostMessages = 6_000

/** Answers what screens ask: each request once, whatever it is. Without a hall every answer is a refusal. */
export function answerRequests(doors: Doors): <Data>(socket: Screen<Data>, hall: OpenHall | undefined) => void {
  return (socket, hall) => {
    const messages = perMinuteLimit(() => Math.max(mostMessages, hall?.layout.ticketsPerMinute ?? 0), doors.now)
    const incoming = { headers: socket.handshake.headers, socket: socket.conn.request.socket }
    const from = { address: addressOf(incoming, doors.proxies), base: baseUrl(incoming, doors) }
    const answerTo = (message: unknown): Result<Answer, Refusal> | Promise<Result<Answer, Refusal>> => {
      const retryAfter = messages.spend('all')
      if (retryAfter > 0) return refuse('rate-limited', { retryAfter })
      const parsed = request.safeParse(message)
      if (!parsed.success) return refuse('bad-message', { subject: faultyField(parsed.error) })
      if (hall === undefined) return refuse('unknown-hall')
      return ask(hall, parsed.data, { staff: doors.access.acting(sessionOf(socket.handshake)), ...from }, doors.now)
    }
    const answerAndReply = async (message: unknown, reply: unknown) => {
      try {
        const result = await answerTo(message)
        if (typeof reply === 'function') reply(result) // who sends no way to reply gets none
      } catch (error) {
        doors.log(error, 'answering a request')
        if (typeof reply === 'function') reply(refuse('hall-unavailable'))
      }
    }
    socket.on('request', (message: unknown, reply: unknown) => void answerAndReply(message, reply))
  }
}
