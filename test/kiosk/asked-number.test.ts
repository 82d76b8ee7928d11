import { expect, test } from 'vitest'
import { fakeKiosk } from './fake-kiosk.ts'
import { askedIn } from '../../kiosk/asked-number.ts'

const token = 'sJ2xk9QmVb7LrT4wYz8NcA'

test('a number is asked for once it is whole, however it was typed', () => {
  expect(['', 'a', 'A01', 'A012', ' a012', 'A1234567', 'I012', '012'].map(askedIn)).toEqual([
    null,
    null,
    null,
    { number: 'A012' },
    { number: 'A012' },
    null,
    null,
    null,
  ])
})
test('a scanned ticket is asked for by its token, only when the whole of it has come', () => {
  expect(askedIn(`https://hall.example.cn/t/${token}`)).toEqual({ token })
  expect(askedIn(`https://hall.example.cn/t/${token.slice(0, 21)}`)).toBeNull()
})

test('a ticket held to the scanner opens its story from any page, and again for the next ticket; one step back leads home', () => {
  const { model } = fakeKiosk()
  model.scanned(`http://hall.example/t/${token}`)
  expect(model.page.value).toEqual({ at: 'order', token })
  const other = 'AAAAk9QmVb7LrT4wYz8NcA'
  model.scanned(`http://hall.example/t/${other}`)
  expect(model.page.value).toEqual({ at: 'order', token: other })
  model.back()
  expect(model.page.value).toEqual({ at: 'home' })
  model.close()
})
