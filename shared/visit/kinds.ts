/** What a visitor goes to one after the other with one ticket, in this order: 受理, 照相, 收费, 出件. */
export const stopKinds = ['intake', 'photo', 'payment', 'collection'] as const
export type StopKind = (typeof stopKinds)[number]

/** Stops with a line of their own, where the hall has one. */
export const sideStopKinds = ['photo', 'payment', 'collection'] as const
export type SideStopKind = (typeof sideStopKinds)[number]

/** Which stop a line serves. */
export const kindOfLine = (stops: Readonly<Partial<Record<SideStopKind, string | undefined>>>, line: string): StopKind =>
  sideStopKinds.find((kind) => stops[kind] === line) ?? 'intake'
