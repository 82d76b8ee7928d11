import { z } from 'zod'

/** `officer` and `head`: 经办人 and 负责人 of a department, behind the counter. */
export const roles = [
  'administrator',
  'manager',
  'clerk',
  'greeter',
  'editor',
  'department-reviewer',
  'reviewer',
  'inspector',
  'officer',
  'head',
] as const
export const role = z.enum(roles)
export type Role = (typeof roles)[number]
