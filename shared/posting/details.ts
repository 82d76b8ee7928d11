import { z } from 'zod'
import { instant } from '../ids.ts'
import { phone } from '../guide/guide.ts'
import { text } from '../wire/plain-text.ts'

// What each type of posting has of its own (duties.md §1.1 and §1.3).

const day = z.iso.date()
const fen = z.int().nonnegative().max(100_000_000_000_000)
const basis = z.array(text(300)).max(20)

export const details = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('notice') }),
  /** 政府公报 (S26). */
  z.strictObject({ type: z.literal('gazette'), number: text(60), issuedOn: day }),
  /** 新闻发布 (S25): shown from the end of its embargo. */
  z.strictObject({ type: z.literal('release'), spokesperson: text(60), contact: phone, embargoUntil: instant.optional() }),
  /** 听证会、通报会、开放日 (S15). */
  z.strictObject({
    type: z.literal('hearing'),
    kind: z.enum(['hearing', 'briefing', 'open-day', 'forum']),
    at: instant,
    place: text(200),
    agenda: z.array(text(200)).min(1).max(20),
    /** For the public; 0: no signing up. */
    places: z.int().min(0).max(2000),
    signUpUntil: instant.optional(),
    minutesDue: day,
    minutes: z.array(text(2000)).max(20),
  }),
  /** 发展目标、重大决策、重大建设项目 (S31). */
  z.strictObject({
    type: z.literal('project'),
    kind: z.enum(['goal', 'decision', 'construction']),
    responsible: text(100),
    budget: fen.optional(),
  }),
  /** 大额资金、专项资金 (S31): approved, and where it went. */
  z.strictObject({
    type: z.literal('fund'),
    source: text(100),
    approvedBy: text(100),
    approved: fen,
    spending: z.array(z.strictObject({ purpose: text(200), fen, on: day })).max(100),
  }),
  /** 执法公示 (S29). */
  z.strictObject({
    type: z.literal('enforcement'),
    identity: text(200),
    content: z.array(text(200)).min(1).max(30),
    basis: basis.min(1),
    discipline: z.array(text(200)).min(1).max(20),
  }),
  /** 乡镇（街道）(S32). */
  z.strictObject({
    type: z.literal('township'),
    kind: z.enum(['finance', 'construction', 'homestead', 'burden', 'relief', 'family-planning', 'other']),
    period: text(60),
  }),
  /** 基层站所 (S33). */
  z.strictObject({ type: z.literal('station'), station: z.enum(['police', 'market', 'tax', 'transport', 'land', 'health', 'other']) }),
  /** 公用事业 (S34). */
  z.strictObject({ type: z.literal('utility'), service: z.enum(['school', 'hospital', 'water', 'gas', 'power', 'heating', 'transport']) }),
  /** 机关内部 (S35): for staff only. */
  z.strictObject({ type: z.literal('internal'), kind: z.enum(['integrity', 'finance', 'personnel', 'welfare']) }),
  /** 办理结果 (S44): without names. */
  z.strictObject({ type: z.literal('results'), from: day, to: day }),
  /** 服务承诺兑现情况 (S17): what was promised and what became of it, in a table. */
  z.strictObject({ type: z.literal('promise'), from: day, to: day }),
  /** 村务、厂务、警务、检务、校务 (S54). */
  z.strictObject({ type: z.literal('neighbour'), about: text(100) }),
  /** 文件资料 (S04). */
  z.strictObject({ type: z.literal('document'), number: text(80).optional(), issuedOn: day, repealedOn: day.optional() }),
])
export type Details = z.infer<typeof details>
export type PostingType = Details['type']
export const postingTypes = details.options.map(({ shape }) => shape.type.value)
