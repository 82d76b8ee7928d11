import { addressOf } from '../../shared/guide/answer-address.ts'
import { BEIJING, hallTime } from '../../shared/screen/clock.ts'
import type { Shown } from '../../shared/screen/guide/shown.ts'
import type { PublishedGuide } from '../../shared/wire/content.ts'
import type { KioskModel } from '../model.ts'

/** A guide as this kiosk shows it to this visitor. */
export function shownOf(model: KioskModel, { guide, version, since }: PublishedGuide): Shown {
  const { lookUp } = model
  const code = guide.code
  const hall = model.view.value?.hall ?? null
  return {
    guide,
    version,
    since,
    asOf: model.since.value ?? lookUp.content.value?.at ?? null,
    hall,
    language: lookUp.reading.value ?? model.language.value,
    day: hallTime(hall?.timeZone ?? BEIJING, 'en').date(model.time.value),
    ...lookUp.visitOf(code),
    partLink: { open: (part) => model.go({ at: 'guide', code: part, section: 'overview' }) },
    acts: {
      answer: (question, value) => lookUp.answer(code, question, value),
      askNumber: (question) => (lookUp.dialog.value = { kind: 'number', question }),
      tick: (material) => lookUp.tick(code, material),
    },
  }
}

const none: ReadonlySet<string> = new Set()

/** The guide's public address with what was answered here, and its host in words against swapped codes. Ticks would make the code too dense. */
export function publicAddress({ guide, language, answers }: Shown): { url: string; host: string } {
  const told = addressOf(guide, { answers, ticks: none })
  return { url: `${location.origin}/site/${language}/guides/${guide.code}${told}`, host: location.host }
}
