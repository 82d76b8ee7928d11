import type { VisitWords } from './words.ts'

/** Draft until reviewed. */
export const ug: VisitWords = {
  'stop-intake': 'قوبۇل قىلىش',
  'stop-photo': 'سۈرەتكە تارتىش',
  'stop-payment': 'پۇل تاپشۇرۇش',
  'stop-collection': 'نەتىجە ئېلىش',
  stops: 'بۇ قېتىملىق بېكەتلەر',
  'next-stop': 'كېيىنكى بېكەت',
  'stop-done': 'پۈتتى',
  'stop-now': 'ھازىر',
  'stop-later': 'كېيىن',
  'same-number': 'بىر نومۇر ھەممە بېكەتكە يارايدۇ، قايتا نومۇر ئالمايسىز، نومۇر ئالغان ۋاقىت ئۆزگەرمەيدۇ',
  counters: '{counters}-كۆزنەك',
  'no-counter': 'ھازىرچە كۆزنەك يوق',
  map: 'زال خەرىتىسى',
  floor: '{n}-قەۋەت',
  entrance: 'كىرىش ئېغىزى',
  desk: 'مەسلىھەت سۇپىسى',
  stairs: 'پەلەمپەي، لىفت',
  here: 'سىز بۇ يەردە',
  way: 'قانداق بارىسىز',
  'to-counter': '{zone} {counters}-كۆزنەككە',
  'to-zone': '{zone}غا',
  'by-stairs': '{n}-قەۋەتكە چىقىڭ',
}
