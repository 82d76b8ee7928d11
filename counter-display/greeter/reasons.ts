import type { TicketClass } from '../../shared/layout.ts'

/** Why somebody goes first. Only the code is kept, and only with the day's journal (practice.md §2.12). */
export const priorityReasons = ['elderly', 'pregnant', 'disabled', 'military', 'ill', 'other'] as const
export type PriorityReason = (typeof priorityReasons)[number]

export const changeReasons = {
  priority: priorityReasons,
  appointment: ['booking', 'mistake'],
  normal: ['not-entitled', 'booked-late', 'mistake'],
} as const satisfies Record<TicketClass, readonly string[]>
export type ChangeReason = (typeof changeReasons)[TicketClass][number]

export const cancelReasons = ['left', 'wrong', 'twice', 'papers'] as const
export type CancelReason = (typeof cancelReasons)[number]

export const classes: readonly TicketClass[] = ['normal', 'appointment', 'priority']
