import { z } from 'zod'

export const roles = ['administrator', 'manager', 'clerk', 'greeter', 'editor', 'department-reviewer', 'reviewer', 'inspector'] as const
export const role = z.enum(roles)
export type Role = (typeof roles)[number]
