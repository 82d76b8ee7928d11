import { z } from 'zod'

/** `20261123-0007`: the service day it was received and its place among that day's cases. */
export const caseNo = z
  .string()
  .regex(/^\d{8}-\d{4,6}$/)
  .brand<'CaseNo'>()
export type CaseNo = z.infer<typeof caseNo>

/** One department's work on one item of a case: `marriage/civil`, and `marriage/police.2` when it was asked again. */
export const reviewId = z
  .string()
  .regex(/^[A-Za-z0-9._-]{1,64}\/[a-z][a-z0-9-]{0,39}(?:\.\d{1,2})?$/)
  .brand<'ReviewId'>()
export type ReviewId = z.infer<typeof reviewId>

/** A department as the hall's groups name it. */
export const departmentId = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/)
  .brand<'DepartmentId'>()
export type DepartmentId = z.infer<typeof departmentId>

/**
 * 收件 (received, nothing decided) · 已告知补正 (told what is missing) · 受理 (accepted, under review) · 已决定 · 已送达, and the ways it may end
 * without a decision: 不予受理 · 不属本机关 · 不需办理 · 撤回.
 */
export const caseStates = [
  'received',
  'told',
  'accepted',
  'decided',
  'delivered',
  'refused',
  'not-ours',
  'not-needed',
  'withdrawn',
] as const
export const caseState = z.enum(caseStates)
export type CaseState = (typeof caseStates)[number]

/** Nothing more will happen to it. */
export const isOver = (state: CaseState): boolean =>
  state === 'delivered' || state === 'refused' || state === 'not-ours' || state === 'not-needed' || state === 'withdrawn'

/** 收件凭证 · 受理通知书 · 不予受理通知书 · 一次性告知书 · 特别程序告知书 · 延期通知书 · 准予决定书 · 不予决定书 · 送达回证 · 撤回证明 · 收费凭证 · 冲销凭证. */
export const documentKinds = [
  'received',
  'accepted',
  'refused',
  'not-ours',
  'not-needed',
  'told',
  'special',
  'extension',
  'granted',
  'denied',
  'delivered',
  'withdrawn',
  'paid',
  'payment-cancelled',
] as const
export const documentKind = z.enum(documentKinds)
export type DocumentKind = (typeof documentKinds)[number]

/** How the hall is written in front of its documents' numbers (机关代字): 乌大厅. Characters, at most. */
export const documentIssuer = z.string().trim().min(1).max(12)

/** `told/2026/17` is 告知〔2026〕000017 号: counted for each kind and year, without gaps. `issuer`: as it was on the day; unset: the hall had none. */
export const documentNo = z.strictObject({
  kind: documentKind,
  year: z.int().min(2000).max(9999),
  seq: z.int().positive(),
  issuer: documentIssuer.optional(),
})
export type DocumentNo = z.infer<typeof documentNo>

/** What can be wrong with a paper that was handed in: not there, not the right form, not filled in right, out of date, not readable. */
export const paperFaults = ['missing', 'wrong-form', 'wrongly-filled', 'expired', 'unreadable'] as const
export const paperFault = z.enum(paperFaults)
export type PaperFault = (typeof paperFaults)[number]

export const payMethods = ['cash', 'card', 'code', 'transfer'] as const
export const payMethod = z.enum(payMethods)
export type PayMethod = (typeof payMethods)[number]

/** How a result is handed over: at the counter to the applicant or to somebody with a letter, by courier, online. */
export const deliveryWays = ['counter', 'agent', 'courier', 'online'] as const
export const deliveryWay = z.enum(deliveryWays)
export type DeliveryWay = (typeof deliveryWays)[number]

/** Why a supervision record was opened by itself. */
export const supervisionRules = ['no-notice', 'promise-missed', 'limit-missed', 'delivery-late', 'told-twice'] as const
export const supervisionRule = z.enum(supervisionRules)
export type SupervisionRule = (typeof supervisionRules)[number]
