import type { VisitWords } from './words.ts'

/** Draft until reviewed. */
export const ru: VisitWords = {
  'stop-intake': 'Приём документов',
  'stop-photo': 'Фотография',
  'stop-payment': 'Оплата',
  'stop-collection': 'Получение результата',
  stops: 'Остановки этого визита',
  'next-stop': 'Следующая остановка',
  'stop-done': 'сделано',
  'stop-now': 'сейчас',
  'stop-later': 'потом',
  'same-number': 'Один номер на все остановки: второй раз номер не нужен, время прихода сохраняется',
  counters: 'окно {counters}',
  'no-counter': 'сейчас ни одно окно не открыто',
  map: 'План зала',
  floor: '{n} этаж',
  entrance: 'Вход',
  desk: 'Консультант',
  stairs: 'Лестница и лифт',
  here: 'Вы здесь',
  way: 'Как пройти',
  'to-counter': '{zone}, окно {counters}',
  'to-zone': '{zone}',
  'by-stairs': 'подняться на {n} этаж',
}
