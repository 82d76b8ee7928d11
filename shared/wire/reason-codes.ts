/** Reasons given as codes, which each screen says in its own language; any other reason is shown as it was typed. */
export const reasonCodes = ['entitled', 'other', 'booking', 'booked-late', 'not-entitled', 'mistake'] as const
