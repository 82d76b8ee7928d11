import { expect, test } from 'vitest'
import { publicView } from '../../../../hall-server/core/queue/views/public.ts'
import { zoneId } from '../../../../shared/ids.ts'
import { hallLayout } from '../../../../shared/layout.ts'
import { at, clock, day, land, layout, manager, one, Story, tax, three } from './hall-spec.ts'

const twoZones = hallLayout.parse({
  ...layout,
  zones: [...layout.zones, { id: 'west', name: { zh: '西区' } }],
  counters: layout.counters.map((counter) => (counter.id === three ? { ...counter, zone: 'west' } : counter)),
})

test('[VIEW-13] a board of one zone is sent that zone’s last calls, however many were called elsewhere', () => {
  const story = new Story().do(clock, { type: 'open-day', day, layout: twoZones })
  for (const counter of [one, three]) story.do(manager, { type: 'open', counter })
  story.take(1, land).do(manager, { type: 'call-next', counter: three }).do(manager, { type: 'finish', counter: three })
  for (let n = 2; n < 12; n++)
    story.take(n, tax).do(manager, { type: 'call-next', counter: one }).do(manager, { type: 'finish', counter: one })
  const called = (zone: string | null) =>
    publicView(story.hall, at(0), zone === null ? null : zoneId.parse(zone)).calling.map((call) => call.number)
  expect(called(null)).toEqual(['A010', 'A009', 'A008', 'A007', 'A006', 'A005', 'A004'])
  expect(called('west')).toEqual(['B001'])
  expect(called('nowhere')).toEqual([])
})
