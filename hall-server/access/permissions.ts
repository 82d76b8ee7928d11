import { officeRoles } from '../../shared/wire/office-roles.ts'
import type { Role } from '../../shared/wire/roles.ts'
import { counterActionNames, type RequestType, type Screen } from '../../shared/wire/requests.ts'

const appointments: readonly RequestType[] = ['slots', 'book', 'booking', 'move-booking', 'cancel-booking', 'check-in']
const everybody: readonly RequestType[] = ['take', 'cancel', 'ask-help', 'report-error', ...appointments]
const desk: readonly RequestType[] = ['set-class', 'return-to-line', 'cancel-number', 'help-given']
/** What a clerk may say of the own counter. */
const planning: readonly RequestType[] = ['plan-counter', 'forget-plan']
const management: readonly RequestType[] = ['staffing', 'what-if', 'assign-lines', 'close-intake', 'open-intake', 'open-day', 'close-day']

const mayAsk: Record<Role, ReadonlySet<RequestType>> = {
  clerk: new Set([...everybody, ...counterActionNames, ...planning]),
  greeter: new Set([...everybody, ...desk]),
  manager: new Set([...everybody, ...desk, ...counterActionNames, ...planning, ...management]),
  administrator: new Set([...everybody, ...desk, ...counterActionNames, ...planning, ...management]),
  editor: new Set(everybody),
  'department-reviewer': new Set(everybody),
  reviewer: new Set(everybody),
  inspector: new Set(everybody),
  officer: new Set(everybody),
  head: new Set(everybody),
}

/** Whether it needs nobody's name. */
export const isPublic = (type: RequestType) => everybody.includes(type)
/** What the role allows at all; that a clerk is at this very counter is the core's rule. */
export const roleMay = (role: Role, type: RequestType) => mayAsk[role].has(type)

const mayWatch: Partial<Record<Screen, readonly Role[]>> = {
  console: ['clerk', 'manager', 'administrator'],
  greeter: ['greeter', 'manager', 'administrator'],
  dashboard: ['manager', 'administrator'],
  office: officeRoles,
}

/** The roles a screen is for; undefined: anybody may look. */
export const watchersOf = (screen: Screen): readonly Role[] | undefined => mayWatch[screen]
