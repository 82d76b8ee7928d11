import { z } from 'zod'
import { slotsView } from '../../shared/wire/bookings.ts'
import { itemsPage } from '../../shared/wire/views.ts'
import { oneIn, pick, type Pace } from './chance.ts'

const BUSY_FROM = 26 // visitors already there when the demonstration begins
const MINUTES_BETWEEN = 1.05 // a little more than eight clerks can serve, so that lines grow and shrink
const GIVE_UP = 40 // one visitor in so many cancels
const BOOKS = 10 // one in so many has an appointment, in the hours in which there are any

/** Checking in is open by then. */
const SOON = 25 * 60_000 // ms
const taken = z.object({ token: z.string(), number: z.string() })

/** Visitors who come, choose what they came for and take a number, through the same door as any phone. */
export async function visitors(url: string, hall: string, time: Pace, stopped: () => boolean): Promise<void> {
  const { items } = itemsPage.parse(await (await fetch(`${url}/api/items`)).json())
  const come = () => visit(`${url}/api`, hall, pick(items, (item) => (item.popular === null ? 1 : 8)).code)
  for (let n = 0; n < BUSY_FROM; n++) await come()
  while (!stopped()) {
    await time.about(MINUTES_BETWEEN)
    const ticket = await come()
    if (ticket !== null && oneIn(GIVE_UP)) void giveUp(`${url}/api`, ticket.token, time)
  }
}

async function visit(api: string, hall: string, item: string) {
  const language = oneIn(4) ? 'ug' : oneIn(20) ? 'en' : 'zh'
  const booked = oneIn(BOOKS) ? await appointment(`${api}/halls/${hall}`, api, language) : null
  if (booked !== null) return booked
  const response = await post(`${api}/halls/${hall}/tickets`, {
    item,
    class: oneIn(12) ? 'priority' : 'normal',
    language,
  })
  if (response.status === 201) return taken.parse(await response.json())
  console.log(`A simulated visitor got no number: ${response.status} ${await response.text()}`)
  return null
}

const made = z.object({ code: z.string() })

/** A time that begins soon, booked and checked in at once; null: there is none, so an ordinary number will do. */
async function appointment(hall: string, api: string, language: string) {
  const { items } = slotsView.parse(await (await fetch(`${hall}/slots`)).json())
  if (items.length === 0) return null
  const item = pick(items, () => 1)
  const { days } = slotsView.parse(await (await fetch(`${hall}/slots?item=${item}`)).json())
  const slot = days[0]?.slots.find(({ left }) => left > 0)
  if (slot === undefined || slot.from - Date.now() > SOON) return null
  const response = await post(`${hall}/bookings`, { item, from: slot.from, language })
  if (response.status !== 201) return null
  const { code } = made.parse(await response.json())
  const number = await post(`${api}/bookings/${code}/check-in`, {})
  return number.ok ? taken.parse(await number.json()) : null
}

async function giveUp(api: string, token: string, time: Pace) {
  await time.about(10)
  await post(`${api}/tickets/${token}/cancel`, {}) // refused when called meanwhile, as it should be
}

const post = (url: string, body: unknown) =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify(body),
  })
