import { z } from 'zod'

const taken = z.object({ number: z.string(), token: z.string() })
type Taken = z.infer<typeof taken>
const LINE = 'police'
/** A counter that none of the simulated clerks opens. */
const SPARE = '9'

/** Numbers that were not called by their turn, so that there is something to show; gives one that was overtaken. */
export async function outOfOrder(url: string, password: string): Promise<Taken> {
  const post = (path: string, body: object, headers: Record<string, string> = {}) =>
    fetch(url + path, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) })
  const signIn = async (username: string) =>
    (await post('/api/login', { username, password })).headers.get('set-cookie')?.split(';')[0] ?? ''
  const take = async () =>
    taken.parse(
      await (
        await post('/api/halls/urumqi/tickets', { line: LINE, class: 'normal', language: 'zh' }, { 'idempotency-key': crypto.randomUUID() })
      ).json(),
    )
  const first = await take()
  await seconds(12)
  const second = await take()
  await seconds(9)
  const third = await take()
  await seconds(6)
  const manager = await signIn('manager')
  const at = async (action: string, body: object = {}) => {
    const answer = await post(`/api/halls/urumqi/counters/${SPARE}/${action}`, body, { cookie: manager })
    if (!answer.ok) throw new Error(`${action}: ${await answer.text()}`)
  }
  await at('open', { lines: [LINE] })
  await at('call', { number: second.number, reason: '持当天火车票，18:40 开车' })
  await at('finish')
  await at('call', { number: third.number, reason: '与前一位同办一件事' })
  await at('finish')
  await at('close')
  return first
}

const seconds = (n: number) => new Promise((done) => setTimeout(done, n * 1_000))
