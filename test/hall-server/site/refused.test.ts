import { describe, expect, test } from 'vitest'
import { told } from '../../../hall-server/site/refused.ts'
import { kk } from '../../../shared/language/refusals/site-kk.ts'
import { ru } from '../../../shared/language/refusals/site-ru.ts'
import { refusals } from '../../../shared/language/messages/refusals.ts'
import type { RefusalCode } from '../../../shared/wire/refusals.ts'

const codes = Object.keys(ru) as RefusalCode[]

describe('a refusal on the public site', () => {
  test.each(codes)('%s is told in Russian and Kazakh, with the same places to fill', (code) => {
    const places = (text: unknown) => new Set([...JSON.stringify(text).matchAll(/\{(\w+)\}/g)].map(([, place]) => place))
    expect(kk[code]).toBeDefined()
    const wanted = places(refusals.zh[code])
    expect(places(ru[code])).toEqual(wanted)
    expect(places(kk[code])).toEqual(wanted)
  })
  test('its subject stands in the sentence', () => {
    expect(told({ code: 'no-places-left', subject: '3' }, 'ru')).toBe('Мест не хватает, осталось 3')
    expect(told({ code: 'no-places-left', subject: '3' }, 'kk-Arab')).toContain('3')
  })
  test('what only staff can meet is told in English', () => {
    expect(told({ code: 'counter-busy' }, 'ru')).toBe(told({ code: 'counter-busy' }, 'en'))
  })
})
