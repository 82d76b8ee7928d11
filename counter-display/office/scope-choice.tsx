import { scope as scopes, type Scope } from '../../shared/wire/content.ts'
import type { DeskLanguage } from '../../shared/screen/desk-language.ts'
import { officeWords } from './editor/words.ts'
import { sayReview } from './state-mark.tsx'

interface Face {
  scope: Scope
  language: DeskLanguage
  readOnly: boolean
  onChange: (scope: Scope) => void
}
type Limited = Extract<Scope, { kind: 'limited' }>
type Closed = Extract<Scope, { kind: 'closed' }>
const audiences = [
  'staff',
  'department',
  'party-concerned',
  'deputies',
  'residents',
] as const satisfies readonly Limited['audiences'][number][]
const grounds = ['state-secret', 'trade-secret', 'privacy', 'other-law'] as const satisfies readonly Closed['ground'][]
const kinds = scopes.options.map(({ shape }) => shape.kind.value)
const fresh: Readonly<Record<Scope['kind'], Scope>> = {
  public: { kind: 'public' },
  limited: { kind: 'limited', audiences: ['staff'], reason: '' },
  closed: { kind: 'closed', ground: 'privacy', reason: '' },
}

/** 公开范围 (S40–S43): for everybody unless there is a reason. */
export function ScopeChoice({ scope, language, readOnly, onChange }: Face) {
  const words = officeWords(language)
  const review = sayReview(language)
  return (
    <div class="office-scope" role="group" aria-label={words.plain('scope-title')}>
      <label class="office-choice">
        <span>{words.say('scope-title')}</span>
        <select
          class="field"
          value={scope.kind}
          disabled={readOnly}
          onChange={({ currentTarget }) => onChange(fresh[kinds.find((kind) => kind === currentTarget.value) ?? 'public'])}
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {review.plain(`scope-${kind}`)}
            </option>
          ))}
        </select>
      </label>
      {scope.kind === 'limited'
        ? audiences.map((one) => (
            <label key={one} class="ed-tick">
              <input
                type="checkbox"
                checked={scope.audiences.includes(one)}
                disabled={readOnly}
                onChange={({ currentTarget }) => {
                  const chosen = audiences.filter((each) => (each === one ? currentTarget.checked : scope.audiences.includes(each)))
                  onChange({ ...scope, audiences: chosen })
                }}
              />
              {review.say(`audience-${one}`)}
            </label>
          ))
        : null}
      {scope.kind === 'closed' ? (
        <select
          class="field"
          aria-label={words.plain('scope-reason')}
          value={scope.ground}
          disabled={readOnly}
          onChange={({ currentTarget }) =>
            onChange({ ...scope, ground: grounds.find((one) => one === currentTarget.value) ?? scope.ground })
          }
        >
          {grounds.map((one) => (
            <option key={one} value={one}>
              {review.plain(`ground-${one}`)}
            </option>
          ))}
        </select>
      ) : null}
      {scope.kind === 'public' ? null : (
        <>
          <input
            class="field"
            placeholder={words.plain('scope-reason')}
            aria-label={words.plain('scope-reason')}
            value={scope.reason}
            maxLength={400}
            readOnly={readOnly}
            onInput={({ currentTarget }) => onChange({ ...scope, reason: currentTarget.value })}
          />
          <small>{words.say('scope-second')}</small>
        </>
      )}
    </div>
  )
}
