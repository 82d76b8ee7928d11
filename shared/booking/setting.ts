import { z } from 'zod'
import { itemCode, serviceDay } from '../ids.ts'

/** 预约: what a hall lets people book, and how. A hall that names no item takes no appointments. */
export const appointmentSetting = z.strictObject({
  items: z.array(itemCode).max(2_000).default([]),
  slotMinutes: z.int().min(5).max(240).default(30),
  /** Of what the counters planned for a line can serve; the rest is for those who simply come. */
  share: z.number().positive().max(1).default(0.4),
  /** Working days one may book ahead, today included. */
  daysAhead: z.int().min(1).max(60).default(5),
  /** Who checks in so many minutes before the slot has an appointment's number already, and still has it so many after its end. */
  earlyMinutes: z.int().min(0).max(240).default(30),
  lateMinutes: z.int().min(0).max(240).default(20),
  /** Dates on which the hall takes no appointments, public holidays above all: each year's official notice says which (practice.md §2.14). */
  closedDays: z.array(serviceDay).max(400).default([]),
})
