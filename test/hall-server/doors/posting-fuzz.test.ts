import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { problem } from '../../../hall-server/doors/http/problem.ts'
import { hallAtWork, type HallAtWork } from './hall-at-work.ts'

let hall: HallAtWork
/** The hall's own people are not held back by the allowance of an address. */
let cookie = ''
beforeAll(async () => {
  hall = await hallAtWork()
  cookie = await hall.signIn('clerk1')
})
afterAll(() => hall.stop())

const word = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('hearing-bus', '1', '-1', '0', '1e9', '13911111111', '=1+1', '\u202e', '%00', '../..'),
)
const value = fc.oneof(word, fc.integer(), fc.double(), fc.constant(null), fc.array(word), fc.object())
const asked = fc.record({ name: value, phone: value, people: value }, { requiredKeys: [] })
const code = fc.oneof(fc.constantFrom('hearing-bus', 'fund-heating', 'none'), word).map(encodeURIComponent)
const query = fc
  .dictionary(fc.constantFrom('type', 'namespace', 'page', 'lang', 'x'), word, { maxKeys: 3 })
  .map((each) => String(new URLSearchParams(each)))

test('[POST-16] whatever is sent to sign up, it is answered, refused in words or taken as it is meant', async () => {
  await fc.assert(
    fc.asyncProperty(code, asked, async (where, body) => {
      const answer = await hall.post(`/api/postings/${where}/sign-up`, body, { cookie })
      const text = await answer.text()
      expect(answer.status).toBeLessThan(500)
      if (answer.status >= 400) expect(problem.safeParse(JSON.parse(text)).success).toBe(true)
    }),
    { numRuns: 150 },
  )
})

test('whatever is asked of the board, its pages and its feeds, they answer', async () => {
  const path = fc.oneof(
    query.map((each) => `/api/postings?${each}`),
    code.map((each) => `/api/postings/${each}`),
    fc.tuple(fc.constantFrom('zh', 'ug', 'xx'), query).map(([language, each]) => `/site/${language}/postings?${each}`),
    code.map((each) => `/site/en/postings/${each}/sheet`),
    fc.tuple(fc.constantFrom('atom', 'rss'), query).map(([format, each]) => `/feeds/postings.${format}?${each}`),
  )
  await fc.assert(
    fc.asyncProperty(path, async (where) => {
      const answer = await hall.get(where)
      await answer.text()
      expect(answer.status, where).toBeLessThan(500)
    }),
    { numRuns: 150 },
  )
  // Forms come as forms do.
  const form = await hall.send('POST', '/site/zh/postings/hearing-bus', 'name=%E9%98%BF&phone=x&people=9', {
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })
  expect(form.status).toBe(422)
})
