import { expect, test } from 'vitest'
import { firstTurn, hangingIn, nextTurn } from '../../../counter-display/notices/pages.ts'
import { publishedPostingOf } from '../../../hall-server/catalogue/posting-kind.ts'
import { instant, itemCode } from '../../../shared/ids.ts'
import { aPosting } from '../../shared/posting/a-posting.ts'

test('[NOTICE-1] every page of every posting is shown, in one language and then the other, and then all again', () => {
  const pagesOf = [2, 1]
  const seen: string[] = []
  let turn = firstTurn
  for (let step = 0; step < 7; step++) {
    seen.push(`${turn.posting}${turn.language}${turn.page}`)
    turn = nextTurn(turn, pagesOf[turn.posting] ?? 1, pagesOf.length)
  }
  expect(seen).toEqual(['000', '001', '010', '011', '100', '110', '000'])
})

test('an empty board stands still', () => {
  expect(nextTurn({ posting: 0, language: 1, page: 0 }, 1, 0)).toEqual(firstTurn)
})

test('[NOTICE-2] a board shows what hangs in its zone, and what hangs everywhere', () => {
  const posted = (code: string, more: object = {}) =>
    publishedPostingOf({ code: itemCode.parse(code), version: 1, since: instant.parse(1), document: aPosting({ code, ...more }) })
  const here = posted('here', { board: { hall: 'urumqi', zones: ['a'] } })
  const there = posted('there', { board: { hall: 'urumqi', zones: ['b'] } })
  const everywhere = posted('everywhere')
  const codes = (zone: string | null) => hangingIn([here, there, everywhere], zone).map(({ posting }) => posting.code)
  expect(codes('a')).toEqual(['here', 'everywhere'])
  expect(codes(null)).toEqual(['here', 'there', 'everywhere'])
})
