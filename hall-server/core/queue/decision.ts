import type { Result } from '../../../shared/result.ts'
import type { Refusal } from '../../../shared/wire/refusals.ts'
import type { HallEvent } from './events.ts'

/** The facts a command makes, or why it may not be. */
export type Decision = Result<readonly HallEvent[], Refusal>
