import { readFileSync, statSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import recorded from '../../../../hall-server/output/announcer/clips/manifest.json' with { type: 'json' }
import { announcementClips, announcementPlan, clipFile, clipsOf, type ClipId } from '../../../../shared/speech/announcement.ts'
import { timetable } from '../../../../shared/speech/timetable.ts'
import { letters } from '../../../../shared/speech/words.ts'

const manifest = z.record(z.string(), z.strictObject({ file: z.string(), ms: z.number().int().positive() }))
const clipManifest: Readonly<Partial<Record<string, { file: string; ms: number }>>> = manifest.parse(recorded)
const lengthOf = (id: ClipId) => (clipManifest[id]?.ms ?? 0) / 1_000

const path = (file: string) => new URL(`../../../../hall-server/output/announcer/clips/${file}`, import.meta.url)
const all = clipsOf(['zh', 'ug', 'en'])
const seconds = (number: string, label: string, language: 'zh' | 'en' = 'zh') =>
  timetable(announcementPlan({ number, label, language }, ['zh', 'ug']), lengthOf).seconds

describe.each(['zh', 'ug', 'en'] as const)('the clips in %s', (language) => {
  test('say every ticket and every counter from 1 to 199', () => {
    const numbers = letters.split('').map((letter) => `${letter}0123456789`)
    const calls = Array.from({ length: 199 }, (_, n) => ({ number: numbers[n % numbers.length] ?? '', label: String(n + 1) }))
    const needed = new Set(calls.flatMap((call) => announcementClips(call, language)))
    expect(needed.size).toBeGreaterThan(letters.length + 10)
    expect([...needed].filter((id) => clipManifest[id] === undefined)).toEqual([])
  })
})

test('every clip is an Ogg file of its own under the name the screens ask for, and the manifest lists no other', () => {
  expect(new Set(Object.keys(clipManifest))).toEqual(new Set(all))
  for (const id of all) {
    expect(clipManifest[id]?.file).toBe(clipFile(id))
    expect(
      readFileSync(path(clipFile(id)))
        .subarray(0, 4)
        .toString(),
    ).toBe('OggS')
  }
})

test('all clips together are under 1.5 MB, each between 0.12 and 0.9 s', () => {
  expect(all.reduce((sum, id) => sum + statSync(path(clipFile(id))).size, 0)).toBeLessThan(1_500_000)
  expect(all.filter((id: ClipId) => lengthOf(id) < 0.12 || lengthOf(id) > 0.9)).toEqual([])
})

test('a call stays under 10 s', () => {
  expect(seconds('A012', '12')).toBeLessThan(10)
  expect(seconds('B039', '6')).toBeLessThan(10)
  expect(seconds('C007', '10', 'en')).toBeLessThan(10)
})
