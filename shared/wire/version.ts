/** Raised when an older screen could misread a newer server, or the other way round. A screen of another version reloads. */
export const WIRE_VERSION = 1
