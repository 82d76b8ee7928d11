import type { DeskLanguage } from '../../shared/screen/desk-language.ts'
import type { RecordView, Scope } from '../../shared/wire/content.ts'
import { officeWords } from './editor/words.ts'
import type { OfficeModel } from './model.ts'
import { sayReview } from './state-mark.tsx'

/** Whom a text is open to, and why not to everybody. */
export function scopeText(scope: Scope, language: DeskLanguage): string {
  const review = sayReview(language)
  const kind = review.plain(`scope-${scope.kind}`)
  switch (scope.kind) {
    case 'public':
      return kind
    case 'limited':
      return `${kind}: ${scope.audiences.map((one) => review.plain(`audience-${one}`)).join(' · ')} (${scope.reason})`
    case 'closed':
      return `${kind}: ${review.plain(`ground-${scope.ground}`)} (${scope.reason})`
  }
}

/** 公开范围 (S40–S43) of the draft beside that of what is in force: a change of it is a change like any other, and a graver one. */
export function ScopeLine({ model, record: { draft, live } }: { model: OfficeModel; record: RecordView }) {
  const language = model.language.value
  const words = officeWords(language)
  const now = draft?.scope ?? live?.scope
  if (now === undefined) return null
  const [before, after] = [live === null ? null : scopeText(live.scope, language), scopeText(now, language)]
  const isOther = before !== null && before !== after
  return (
    <p class="office-scope-line" data-other={isOther}>
      <b>{words.say('scope-title')}</b> {isOther ? <del>{before}</del> : null} {isOther ? <ins>{after}</ins> : after}
    </p>
  )
}
