import { publicView } from '../../../../shared/wire/views.ts'
import type { GuideLanguage, Shown } from '../../../../shared/screen/guide/shown.ts'
import { guides } from '../../../preview/guide.fixtures.ts'
import { NOW, views } from '../../../preview/kiosk.fixtures.ts'

/** A sample guide as somebody sees it who has told nothing yet. */
export function shownFrom(code: string, language: GuideLanguage = 'zh'): Shown {
  const guide = guides.find((one) => one.code === code)
  if (guide === undefined) throw new Error(`There is no sample guide ${code}`)
  const { hall } = publicView.parse(views.busy)
  return { guide, version: 3, since: NOW, asOf: NOW, hall, language, day: '2026-06-17', answers: {}, ticks: new Set() }
}
