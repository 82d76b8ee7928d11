import { describe, expect, test } from 'vitest'
import { booked, checkIn, clockAt, hallInTheMorning, passport, slotAt, slotsIn } from './bookings-at-work.ts'
import { someId, type HallAtWork } from './hall-at-work.ts'

const sendForm = (hall: HallAtWork, path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(`${hall.url}${path}`, { method: 'POST', headers, body: new URLSearchParams(fields), redirect: 'manual' })
const text = async (answer: Response | Promise<Response>) => (await answer).text()
const root = '/site/zh/appointments'

describe('[BOOK-12] appointments on the site, without any script', () => {
  test('are offered for the matters that may be booked, and lead from day and time to a form', async () => {
    const hall = await hallInTheMorning()
    const home = await text(hall.get(root))
    expect(home).toContain(`href="${root}/new/${passport}"`)
    expect(home).not.toContain('/new/ss-record')
    expect(await text(hall.get('/site/zh/postings'))).toContain(`href="${root}"`)
    expect(await text(hall.get(`/site/zh/guides/${passport}`))).toContain(`href="${root}/new/${passport}"`)
    const [day] = (await slotsIn(hall)).days
    const page = await text(hall.get(`${root}/new/${passport}?day=${day?.day}&from=${day?.slots[0]?.from}`))
    expect(page).toContain(`value="${day?.slots[0]?.from}"`)
    expect(page).toContain('10:00–10:30')
    expect(await text(hall.get(`${root}/new/${passport}`))).not.toContain('name="requestId"')
    for (const path of [`${root}/new/ss-record`, `${root}/new/none`]) expect((await hall.get(path)).status).toBe(404)
  })
  test('are booked once for each form, and end at a receipt with the code to be scanned', async () => {
    const hall = await hallInTheMorning()
    const fields = { requestId: someId(), from: String((await slotAt(hall)).from), day: '', phone: '' }
    const answer = await sendForm(hall, `${root}/new/${passport}`, fields)
    const receipt = answer.headers.get('location') ?? ''
    expect([answer.status, /\/code\/[2-9A-Z]{8}$/.test(receipt)]).toEqual([303, true])
    expect((await sendForm(hall, `${root}/new/${passport}`, fields)).headers.get('location')).toBe(receipt)
    expect((await slotAt(hall)).left).toBe(1)
    const page = await text(hall.get(receipt))
    for (const part of ['class="qr"', '/move"', '/cancel"', '10:00–10:30', '09:30', '10:50']) expect(page).toContain(part)
    const elsewhere = await sendForm(
      hall,
      `${root}/new/${passport}`,
      { ...fields, requestId: someId() },
      { origin: 'https://evil.example' },
    )
    expect([elsewhere.status, (await slotAt(hall)).left]).toEqual([403, 1])
  })
  test('say why one was not booked, and let choose again', async () => {
    const hall = await hallInTheMorning()
    const { from } = await slotAt(hall)
    const send = (phone: string) => sendForm(hall, `${root}/new/${passport}`, { requestId: someId(), from: String(from), day: '', phone })
    expect((await send('13900001111')).status).toBe(303)
    const twice = await send('139 0000 1111')
    expect([twice.status, (await twice.text()).includes('当天已经约了')]).toEqual([409, true])
    expect((await send('x')).status).toBe(422)
    await send('')
    const full = await send('')
    expect([full.status, (await full.text()).includes('约满了')]).toEqual([409, true])
  })
  test('are found by the code, in whatever way it is typed', async () => {
    const hall = await hallInTheMorning()
    const { code } = await booked(hall)
    const typed = await hall.get(`${root}/find?code=${encodeURIComponent(` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)} `)}`)
    expect(typed.headers.get('location')).toBe(`${root}/code/${code}`)
    const wrong = await hall.get(`${root}/find?code=00000000`)
    expect([wrong.status, (await wrong.text()).includes('没有这个预约码')]).toEqual([404, true])
    expect((await hall.get(`${root}/code/nothing`)).status).toBe(404)
    expect((await hall.get(`/a/${code}`, { headers: { 'accept-language': 'ug' } })).headers.get('location')).toBe(
      `/site/ug/appointments/code/${code}`,
    )
  })
  test('are moved and cancelled until they begin', async () => {
    const hall = await hallInTheMorning()
    const { code, slot } = await booked(hall)
    const path = `${root}/code/${code}`
    const other = await slotAt(hall, 2)
    expect(await text(hall.get(`${path}/move?from=${other.from}`))).toContain(`value="${other.from}"`)
    const moved = await sendForm(hall, `${path}/move`, { requestId: someId(), from: String(other.from), day: slot.day })
    expect([moved.status, moved.headers.get('location')]).toEqual([303, path])
    expect(await text(hall.get(path))).toContain('11:00–11:30')
    expect(await text(hall.get(`${path}/cancel`))).toContain('确定取消')
    expect((await sendForm(hall, `${path}/cancel`, { requestId: someId() })).status).toBe(303)
    const gone = await text(hall.get(path))
    expect([gone.includes('已取消'), gone.includes(`${root}/new/${passport}`)]).toEqual([true, true])
    const again = await sendForm(hall, `${path}/cancel`, { requestId: someId() })
    expect(again.status).toBe(409)
    const late = await booked(hall, 4)
    clockAt(hall, late.slot.from)
    const page = await text(hall.get(`${root}/code/${late.code}`))
    expect([page.includes('/move"'), page.includes('已预约')]).toEqual([false, true])
    await checkIn(hall, late.code)
    expect(await text(hall.get(`${root}/code/${late.code}`))).toContain('B001')
  })
})
