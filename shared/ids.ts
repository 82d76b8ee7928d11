import { z } from 'zod'

const id = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/)

export const hallId = id.brand<'HallId'>()
export const zoneId = id.brand<'ZoneId'>()
export const lineId = id.brand<'LineId'>()
export const counterId = id.brand<'CounterId'>()
export const itemCode = id.brand<'ItemCode'>()
export const username = id.brand<'Username'>()
/** The secret in a ticket's QR: 128 random bits, base64url. Whoever holds it holds the ticket. */
export const ticketToken = z
  .string()
  .regex(/^[A-Za-z0-9_-]{22}$/)
  .brand<'TicketToken'>()
/** What is printed, called and shown: `A012`. Unique within a hall and service day. */
export const ticketNumber = z
  .string()
  .regex(/^[A-Z][0-9]{3,6}$/)
  .brand<'TicketNumber'>()
/** Made by the client, once per intention: a retry carries the same one and gets the same answer. */
export const requestId = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,64}$/)
  .brand<'RequestId'>()
/** A service day in the hall's own time zone, `2026-06-17`. */
export const serviceDay = z.iso.date().brand<'ServiceDay'>()
/** Tells one person's numbers of today from another's; a keyed fingerprint, from which nobody can be found. */
export const personKey = z
  .string()
  .regex(/^[A-Za-z0-9_-]{22}$/)
  .brand<'PersonKey'>()
/** Milliseconds since the epoch, read by the hall server. Screens never make one. */
export const instant = z.number().int().nonnegative().brand<'Instant'>()

export type HallId = z.infer<typeof hallId>
export type ZoneId = z.infer<typeof zoneId>
export type LineId = z.infer<typeof lineId>
export type CounterId = z.infer<typeof counterId>
export type ItemCode = z.infer<typeof itemCode>
export type Username = z.infer<typeof username>
export type TicketToken = z.infer<typeof ticketToken>
export type TicketNumber = z.infer<typeof ticketNumber>
export type RequestId = z.infer<typeof requestId>
export type ServiceDay = z.infer<typeof serviceDay>
export type PersonKey = z.infer<typeof personKey>
export type Instant = z.infer<typeof instant>
