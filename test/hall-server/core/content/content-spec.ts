import { expect } from 'vitest'
import { z } from 'zod'
import { decide } from '../../../../hall-server/core/content/decide.ts'
import type { ContentAsk, ContentRequest, ContentRules, KindRules, RecordAsk } from '../../../../hall-server/core/content/commands.ts'
import { emptyContent, recordOf, type Content } from '../../../../hall-server/core/content/content.ts'
import type { ContentEvent } from '../../../../hall-server/core/content/events.ts'
import { contentEvent } from '../../../../hall-server/core/content/events.ts'
import { evolve } from '../../../../hall-server/core/content/evolve.ts'
import { publicTexts } from '../../../../hall-server/core/content/views/public.ts'
import { instant, itemCode, username } from '../../../../shared/ids.ts'
import { contentKey, reviewPoint, type Scope } from '../../../../shared/wire/content.ts'
import type { Role } from '../../../../shared/wire/roles.ts'

/** A text of these tests: as little as the rules look at. */
export interface Words {
  code: string
  text: string
  risk?: boolean
  from?: string
  notBefore?: number
  removeOn?: string
  internal?: boolean
  faulty?: boolean
}
const words = z.strictObject({
  code: itemCode,
  text: z.string(),
  risk: z.boolean().optional(),
  from: z.string().optional(),
  notBefore: instant.optional(),
  removeOn: z.string().optional(),
  internal: z.boolean().optional(),
  faulty: z.boolean().optional(),
})
/** `faultyFrom 2026-06-18` in a text: in order until that day. */
const kind: KindRules = {
  read(document) {
    const read = words.safeParse(document)
    return read.success ? { ok: true, value: read.data } : { ok: false, error: String(read.error.issues[0]?.path[0] ?? '') }
  },
  about(document) {
    const { code, text, risk = false, from = null, notBefore = null, removeOn = null } = words.parse(document)
    return { code, name: { zh: text }, group: 'tax', owner: null, risk, effectiveFrom: from, notBefore, removeOn }
  },
  allows: (document, scope) => scope.kind !== 'public' || words.parse(document).internal !== true,
  lint(document, today) {
    const { faulty, text } = words.parse(document)
    const from = /faultyFrom (\S+)/.exec(text)?.[1]
    return faulty === true || (from !== undefined && today >= from)
      ? [{ rule: 'LINT-X', field: 'text', weight: 'blocking', values: {} }]
      : []
  },
  completeness: () => 50,
}
export const rules: ContentRules = { timeZone: 'Asia/Shanghai', kinds: { guide: kind, posting: kind } }

/** Hours since 00:00 on 2026-06-17 in Urumqi's official time. */
export const hour = (hours: number) => instant.parse(Date.UTC(2026, 5, 16, 16) + hours * 3_600_000)
export const key = contentKey.parse({ kind: 'guide', code: 'matter' })
export const everybody: Scope = { kind: 'public' }
export const staffOnly: Scope = { kind: 'limited', audiences: ['staff'], reason: '内部流程' }
export const closed: Scope = { kind: 'closed', ground: 'privacy', reason: '个人信息' }
export const allPoints = [...reviewPoint.options]

const people: Record<string, Role> = {
  editor: 'editor',
  editor2: 'editor',
  department: 'department-reviewer',
  reviewer: 'reviewer',
  reviewer2: 'reviewer',
  manager: 'manager',
  admin: 'administrator',
  clerk: 'clerk',
  greeter: 'greeter',
  inspector: 'inspector',
}
export const names = Object.keys(people)
export const staff = (name: string): ContentRequest['by'] => ({
  kind: 'staff',
  username: username.parse(name),
  role: people[name] ?? 'clerk',
})
export const server = { kind: 'server' } as const
export const reader = { kind: 'public' } as const

export type Spec = ReturnType<typeof given>

/** A hall's content to act on. Every fact is written and read again as the journal does. */
export function given() {
  const content: Content = emptyContent()
  const events: ContentEvent[] = []
  let at = hour(9)

  function ask(by: ContentRequest['by'], asked: ContentAsk): string {
    const decision = decide(content, { by, ask: asked }, rules, at)
    if (!decision.ok) return decision.error.code
    for (const event of decision.value) {
      const kept = contentEvent.parse(JSON.parse(JSON.stringify(event)))
      events.push(kept)
      evolve(content, kept)
    }
    return 'ok'
  }
  const act = (name: string, asked: RecordAsk) => ask(staff(name), { type: 'record', key, ask: asked })
  const record = () => recordOf(content, key)

  const spec = {
    content,
    events,
    ask,
    act,
    record,
    position: () => record()?.position ?? 0,
    state: () => record()?.draft?.state ?? null,
    atHour(hours: number) {
      at = hour(hours)
    },
    save: (name: string, text: string | Omit<Words, 'code'>, scope: Scope = everybody) =>
      act(name, {
        type: 'save',
        document: { code: 'matter', ...(typeof text === 'string' ? { text } : text) },
        scope,
        base: spec.position(),
      }),
    submit: (name = 'editor') => act(name, { type: 'submit' }),
    approve: (name: string, effectiveFrom?: string) =>
      act(name, { type: 'approve', points: allPoints, ...(effectiveFrom === undefined ? {} : { effectiveFrom }) }),
    /** Through the whole review, by as many as it takes. */
    publish(text: string | Omit<Words, 'code'>, scope: Scope = everybody) {
      expect([spec.save('editor', text, scope), spec.submit(), spec.approve('department'), spec.approve('reviewer')]).toEqual(
        Array(4).fill('ok'),
      )
      if (spec.state() === 'second-review') expect(spec.approve('reviewer2')).toBe('ok')
      expect(spec.state()).toBe(null)
    },
    tick: () => ask(server, { type: 'tick' }),
    /** The text in force; null: none. */
    live: () => (record()?.live ? words.parse(record()?.live?.document).text : null),
    /** The texts the public sees. */
    seen: () => publicTexts(content, 'guide').map(({ document }) => words.parse(document).text),
  }
  return spec
}
