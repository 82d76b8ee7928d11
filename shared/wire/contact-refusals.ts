/** Refusals of first contacts. */
export const contactRefusals = [
  'unknown-contact',
  'contact-closed',
  'contact-not-yours',
  'contact-not-passed',
  'contact-not-answered',
  'unknown-referral',
] as const
