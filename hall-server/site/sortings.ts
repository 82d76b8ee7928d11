/** The ways the site sorts its guides; each is a part of an address. By itself, because the server knows it from its start. */
export const sortings = ['departments', 'topics', 'life-events', 'serves'] as const
export type Sorting = (typeof sortings)[number]
