import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openCharges } from '../../../hall-server/charge-book.ts'
import type { ChargeRow } from '../../../hall-server/core/case/views/charge-entries.ts'
import { serviceDayOf } from '../../../shared/calendar/hours.ts'
import { instant, itemCode } from '../../../shared/ids.ts'
import { publicCharges } from '../../../shared/wire/charges.ts'
import { hallAtWork, type HallAtWork } from './hall-at-work.ts'

let hall: HallAtWork
const passport = itemCode.parse('psb-passport')
const row = (receiptNo: string, day: ChargeRow['day'], fen: number): ChargeRow => ({
  receiptNo,
  day,
  lines: [{ part: passport, tariff: 'passport', published: 12_000, fen, reduction: fen < 12_000 ? 'gone' : null }],
  exemptions: fen < 12_000 ? [{ part: passport, tariff: 'passport', reduction: 'gone' }] : [],
  cancelled: null,
})
const today = () => serviceDayOf(instant.parse(Date.now()), hall.layout.timeZone)

beforeAll(async () => {
  hall = await hallAtWork()
  const rows = [row('2026000017', today(), 12_000), row('2026000018', today(), 2_000)]
  Object.assign(hall.hall, { charges: openCharges({ between: async () => rows }, hall.hall.content.public) })
})
afterAll(() => hall.stop())

describe('published against charged, read by anybody', () => {
  test('[CHARGE-9] of this month, with names of what is published', async () => {
    const answer = publicCharges.parse(await (await hall.get('/api/charges')).json())
    expect(answer).toMatchObject({ to: today(), sum: { charges: 2, published: 24_000, charged: 14_000 } })
    expect(answer.from.slice(8)).toBe('01')
    expect(answer.items[0]?.item.names.en).toMatch(/passport/i)
    expect(answer.sum.exemptions).toEqual([{ names: { zh: 'gone' }, count: 1, fen: 10_000 }])
  })

  test.each(['from=yesterday', 'from=2026-11-30&to=2026-11-01', 'from=2020-01-01&to=2026-01-01', 'page=0', 'item=%00'])(
    'not of %s',
    async (query) => {
      for (const path of ['/api/charges', '/api/export/charges.csv']) {
        const answer = await hall.get(`${path}?${query}`)
        expect(answer.status).toBe(422)
        expect(await answer.json()).toMatchObject({ code: 'bad-message' })
      }
    },
  )

  test('as a table', async () => {
    const answer = await hall.get('/api/export/charges.csv')
    expect(answer.headers.get('content-type')).toContain('text/csv')
    expect((await answer.text()).split('\r\n').length).toBe(4)
  })

  test.each(['zh', 'ug', 'en', 'ru', 'kk-Arab'])('as a page without a script, in %s', async (language) => {
    const html = await (await hall.get(`/site/${language}/charges?from=nonsense&page=-1`)).text()
    expect(html).toContain('0017')
    expect(html).not.toContain('2026000017')
    expect(html).toContain(`href="/site/${language}/guides/psb-passport#fees"`)
  })

  test('the fees of a guide lead to the charges made for it, where any are', async () => {
    expect((await (await hall.get('/site/en/guides/psb-passport')).text()).includes('href="/site/en/charges?item=psb-passport"')).toBe(true)
    expect((await (await hall.get('/site/en/guides/civ-marriage')).text()).includes('/charges?item=')).toBe(false)
  })

  test('every flood is held off', async () => {
    let last = 200
    for (let n = 0; n < 4_000 && last === 200; n += 1) last = (await hall.get('/api/charges')).status
    expect(last).toBe(429)
  }, 60_000)
})
