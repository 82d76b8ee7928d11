import type { ConsoleWord } from '../../shared/language/messages/console.ts'

const words = new Map<string, ConsoleWord>([
  ['TicketCalled', 'did-called'],
  ['ServiceStarted', 'did-started'],
  ['ServiceFinished', 'did-finished'],
  ['TicketMissed', 'did-missed'],
  ['TicketHeld', 'did-held'],
  ['TicketTransferred', 'did-transferred'],
  ['TicketWentOn', 'did-went-on'],
  ['StopSkipped', 'did-skipped'],
  ['StopAdded', 'did-added'],
])

/** The server names what can be undone by the fact it made; one this screen does not know is still undone, by a plain name. */
export const didWord = (action: string): ConsoleWord => words.get(action) ?? 'did-something'
