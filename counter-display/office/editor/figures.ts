/** Figures in fen: shown and typed as yuan. */
export const moneyFields: ReadonlySet<string> = new Set(['fen', 'fenPerUnit', 'approved', 'budget'])
/** Figures that are instants. */
export const momentFields: ReadonlySet<string> = new Set(['at', 'signUpUntil', 'embargoUntil', 'happenedAt'])
