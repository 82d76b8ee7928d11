import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { counterId, instant, ticketNumber, zoneId } from '../../../shared/ids.ts'
import { createSpeaker } from '../../../shared/screen/speaker.ts'
import type { Sound } from '../../../shared/screen/sound.ts'
import type { CallView } from '../../../shared/wire/views.ts'

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }))
afterEach(() => void vi.useRealTimers())

const call = (id: number, number: string): CallView => ({
  id,
  number: ticketNumber.parse(number),
  counter: counterId.parse('1'),
  label: '1',
  zone: zoneId.parse('east'),
  at: instant.parse(1_000_000 + id),
  times: 1,
  language: 'zh',
})

/** A loudspeaker without sound. Each announcement lasts 5 s; `starts` or `ends` false: it hangs there. */
function silentSound({ blocked = false, starts = true, ends = true } = {}) {
  const spoken: string[] = []
  let changed = () => {}
  const works = { blocked, starts, ends }
  const sound: Sound = {
    isBlocked: () => works.blocked,
    onChange: (listener) => {
      changed = listener
    },
    unlock: async () => {
      works.blocked = false
      changed()
    },
    prepare: () => {},
    play: (plan) => {
      spoken.push(plan[1]?.filter((id) => /letter|digit/.test(id)).join(' ') ?? '')
      if (!works.starts) return new Promise(() => {})
      const ended = works.ends ? new Promise<void>((done) => void setTimeout(done, 5_000)) : new Promise<void>(() => {})
      return Promise.resolve({ seconds: 5, ended })
    },
    close: () => {},
  }
  return { sound, spoken, works }
}

function speakerOn(sound: Sound) {
  const states: string[] = []
  const speaker = createSpeaker({ languages: ['zh', 'ug'], now: () => Date.now(), onState: (state) => void states.push(state), sound })
  return { speaker, states }
}

describe('the speaker', () => {
  test('speaks one call at a time and is ready again after the last', async () => {
    const { sound, spoken } = silentSound()
    const { speaker, states } = speakerOn(sound)
    speaker.say([call(2, 'B001'), call(1, 'A001')], Date.now())
    await vi.advanceTimersByTimeAsync(4_900)
    expect(spoken).toHaveLength(1)
    expect(spoken[0]).toContain('letter-a')
    await vi.advanceTimersByTimeAsync(200)
    expect(spoken).toHaveLength(2)
    await vi.advanceTimersByTimeAsync(5_000)
    expect(states).toEqual(['ready', 'speaking', 'speaking', 'ready'])
  })

  test('speaks a call once, however often the view comes', async () => {
    const { sound, spoken } = silentSound()
    const { speaker } = speakerOn(sound)
    for (let n = 0; n < 20; n++) {
      speaker.say([call(1, 'A001')], Date.now())
      await vi.advanceTimersByTimeAsync(1_000)
    }
    expect(spoken).toHaveLength(1)
  })

  test.each(['starts', 'ends'] as const)('a call that never %s is left out and reported, and the next one is spoken', async (what) => {
    const { sound, spoken, works } = silentSound({ [what]: false })
    const { speaker, states } = speakerOn(sound)
    speaker.say([call(2, 'B001'), call(1, 'A001')], Date.now())
    await vi.advanceTimersByTimeAsync(what === 'starts' ? 900 : 6_900)
    expect(states).toEqual(['ready', 'speaking'])
    works[what] = true
    await vi.advanceTimersByTimeAsync(200)
    expect(states).toEqual(['ready', 'speaking', 'failed', 'speaking'])
    await vi.advanceTimersByTimeAsync(5_000)
    expect(spoken).toHaveLength(2)
    expect(states.at(-1)).toBe('ready')
  })

  test('stays failed until a call is spoken', async () => {
    const { sound } = silentSound({ starts: false })
    const { speaker, states } = speakerOn(sound)
    speaker.say([call(1, 'A001')], Date.now())
    await vi.advanceTimersByTimeAsync(20_000)
    expect(states.at(-1)).toBe('failed')
  })

  test('says that it is blocked, and after a touch speaks what is not stale', async () => {
    const { sound, spoken } = silentSound({ blocked: true })
    const { speaker, states } = speakerOn(sound)
    speaker.say([call(1, 'A001')], Date.now())
    await vi.advanceTimersByTimeAsync(40_000)
    speaker.say([call(30_000, 'B001'), call(1, 'A001')], Date.now())
    await vi.advanceTimersByTimeAsync(10_000)
    expect(states).toEqual(['blocked'])
    expect(spoken).toEqual([])
    await speaker.unlock()
    expect(spoken).toHaveLength(1)
    expect(spoken[0]).toContain('letter-b')
  })

  test('is quiet after it was closed', async () => {
    const { sound, spoken } = silentSound()
    const { speaker } = speakerOn(sound)
    speaker.say([call(2, 'B001'), call(1, 'A001')], Date.now())
    speaker.close()
    await vi.advanceTimersByTimeAsync(20_000)
    expect(spoken).toHaveLength(1)
  })
})
