import { signal } from '@preact/signals'
import { afterEach, expect, test } from 'vitest'
import { boardModel } from '../../../counter-display/board/model.ts'
import type { Link } from '../../../shared/screen/link.ts'
import type { SpeakerState } from '../../../shared/screen/speaker.ts'
import type { BoardView, CallView, Push } from '../../../shared/wire/views.ts'
import { NOW, views } from '../../preview/board.fixtures.ts'

const closers: (() => void)[] = []
afterEach(() => closers.splice(0).forEach((close) => close()))

function board({ zone = null, isSilent = false }: { zone?: string | null; isSilent?: boolean } = {}) {
  const push = signal<Push<BoardView> | null>(null)
  const online = signal(true)
  const said: (readonly CallView[])[] = []
  const heard: { tell: (state: SpeakerState) => void } = { tell: () => undefined }
  const link: Link<BoardView> = {
    push,
    online,
    refusal: signal(null),
    now: () => NOW,
    ask: async () => ({ ok: true, value: null }),
    close: () => undefined,
  }
  const model = boardModel(link, {
    zone,
    speaker: isSilent
      ? null
      : (onState) => {
          heard.tell = onState
          return { say: (calls) => said.push(calls), unlock: async () => onState('ready'), close: () => undefined }
        },
  })
  closers.push(() => model.close())
  return { model, said, heard, online, show: (view: BoardView) => (push.value = { position: 1, at: NOW, view }) }
}

test('shows nothing before the first view, then the calls', () => {
  const { model, show } = board()
  expect(model.shown.value).toBeNull()
  show(views.fresh)
  expect(model.shown.value?.newest?.call.number).toBe('B039')
})

test('a call withdrawn by undo is gone with the next view, from the picture and from what is spoken', () => {
  const { model, said, show } = board()
  show(views.fresh)
  show(views.calm)
  expect(model.shown.value?.newest?.call.number).toBe('D018')
  expect(said.map((calls) => calls[0]?.number)).toEqual(['B039', 'D018'])
})

test('a zone board speaks its own zone only', () => {
  const { said, show } = board({ zone: 'west' })
  show(views.fresh)
  expect(said[0]?.map(({ number }) => number)).toEqual(['D018', 'H031', 'E009'])
})

test('knows a zone that the hall does not have', () => {
  const { model, show } = board({ zone: 'north' })
  show(views.fresh)
  expect(model.isZoneUnknown.value).toBe(true)
})

test('tells when the sound waits for a touch, and unlocks it', async () => {
  const { model, heard } = board()
  heard.tell('blocked')
  expect(model.sound.value).toBe('blocked')
  await model.unlock()
  expect(model.sound.value).toBe('ready')
})

test('a board that is silent on purpose says nothing about sound', () => {
  expect(board({ isSilent: true }).model.sound.value).toBe('silent')
})

test('keeps what it knew, and since when, while the server is away', () => {
  const { model, online, show } = board()
  show(views.fresh)
  online.value = false
  expect(model.online.value).toBe(false)
  expect(model.since.value).toBe(NOW)
  expect(model.view.value).toBe(views.fresh)
})
