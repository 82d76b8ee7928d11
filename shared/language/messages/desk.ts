import type { DeskCatalogue } from '../message.ts'

const zh = {
  'staff-no': '工号 {no}',
  inside: '内部公开',
  'phone-desk': '首问登记、咨询电话',
  'why-offline': '连不上大厅服务器，恢复以后才能操作',
  cancel: '不做了',
  'other-reason': '其他原因',
  'reason-needed': '请选一个原因，或者写一句',
  'people-waiting': { other: '{n} 人在等' },
  comma: '、',
} as const

export const desk: DeskCatalogue<typeof zh> = {
  zh,
  en: {
    'staff-no': 'Staff {no}',
    inside: 'Inside notices',
    'phone-desk': 'Phone desk: record and pass on what was asked',
    'why-offline': 'No connection to the hall server. You can go on when it is back',
    cancel: 'Cancel',
    'other-reason': 'Other reason',
    'reason-needed': 'Choose a reason, or write one',
    'people-waiting': { other: '{n} waiting' },
    comma: ', ',
  },
}
