import type { RefusalCode } from '../wire/refusals.ts'
import { refusals } from './messages/refusals.ts'

/** The codes a browser knows words for: all of them, since the words are typed by the codes. */
export const refusalCodes = Object.keys(refusals.zh) as RefusalCode[]
