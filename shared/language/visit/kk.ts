import type { VisitWords } from './words.ts'

/** Draft until reviewed. */
export const kk: VisitWords = {
  'stop-intake': 'قابىلداۋ',
  'stop-photo': 'سۋرەتكە ءتۇسۋ',
  'stop-payment': 'اقى تولەۋ',
  'stop-collection': 'ناتيجە الۋ',
  stops: 'وسى كەلگەندەگى بەكەتتەر',
  'next-stop': 'كەلەسى بەكەت',
  'stop-done': 'ءبىتتى',
  'stop-now': 'قازىر',
  'stop-later': 'كەيىن',
  'same-number': 'ءبىر ءنومىر بارلىق بەكەتكە جارايدى، قايتا ءنومىر المايسىز، العان ۋاقىت وزگەرمەيدى',
  counters: '{counters}-تەرەزە',
  'no-counter': 'ازىرشە تەرەزە جوق',
  map: 'زال كارتاسى',
  floor: '{n}-قابات',
  entrance: 'كىرەبەرىس',
  desk: 'كەڭەس ورنى',
  stairs: 'باسپالداق، ليفت',
  here: 'ءسىز وسىنداسىز',
  way: 'قالاي باراسىز',
  'to-counter': '{zone} {counters}-تەرەزەگە',
  'to-zone': '{zone} جاققا',
  'by-stairs': '{n}-قاباتقا شىعىڭىز',
}
