import { useState } from 'preact/hooks'
import { scope as scopes, type Scope } from '../../shared/wire/content.ts'
import { Dialog } from '../desk/dialog.tsx'
import { officeWords } from './editor/words.ts'
import type { OfficeModel } from './model.ts'
import { scopeText } from './scope-words.tsx'
import { sayReview } from './state-mark.tsx'

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

interface Face {
  model: OfficeModel
  scope: Scope
  readOnly: boolean
  onChange: (scope: Scope) => void
}

/** 公开范围 (S40–S43): for everybody unless there is a reason. */
export function ScopeChoice({ model, scope, readOnly, onChange }: Face) {
  const [isOpen, open] = useState(false)
  const language = model.language.value
  const words = officeWords(language)
  return (
    <>
      <button type="button" class="key" data-act="scope" disabled={readOnly} onClick={() => open(true)}>
        <span>
          {words.say('scope-title')}:{' '}
          <b>{scope.kind === 'public' ? scopeText(scope, language) : sayReview(language).say(`scope-${scope.kind}`)}</b>
        </span>
      </button>
      {isOpen ? (
        <ScopeDialog
          model={model}
          scope={scope}
          onDismiss={() => open(false)}
          onDone={(next) => {
            open(false)
            onChange(next)
          }}
        />
      ) : null}
    </>
  )
}

interface Choosing {
  model: OfficeModel
  scope: Scope
  onDismiss: () => void
  onDone: (scope: Scope) => void
}

function ScopeDialog({ model, scope, onDismiss, onDone }: Choosing) {
  const [next, choose] = useState(scope)
  const language = model.language.value
  const words = officeWords(language)
  return (
    <Dialog model={model} title={words.say('scope-title')} onDismiss={onDismiss}>
      <div class="office-scope">
        {kinds.map((kind) => (
          <label key={kind} class="ed-tick">
            <input
              type="radio"
              name="scope"
              value={kind}
              checked={next.kind === kind}
              onChange={() => choose(kind === scope.kind ? scope : fresh[kind])}
            />
            {sayReview(language).say(`scope-${kind}`)}
          </label>
        ))}
        <Details model={model} scope={next} choose={choose} />
      </div>
      <div class="office-answers">
        <button
          type="button"
          class="key key-go"
          data-act="scope-done"
          disabled={!scopes.safeParse(next).success}
          onClick={() => onDone(next)}
        >
          {words.say('scope-done')}
        </button>
        <button type="button" class="key" onClick={onDismiss}>
          {words.say('cancel')}
        </button>
      </div>
    </Dialog>
  )
}

/** For whom, or on what ground, and why. */
function Details({ model, scope, choose }: { model: OfficeModel; scope: Scope; choose: (scope: Scope) => void }) {
  const language = model.language.value
  const words = officeWords(language)
  const review = sayReview(language)
  if (scope.kind === 'public') return null
  return (
    <>
      <fieldset>
        {scope.kind === 'limited'
          ? audiences.map((one) => (
              <label key={one} class="ed-tick">
                <input
                  type="checkbox"
                  name={one}
                  checked={scope.audiences.includes(one)}
                  onChange={({ currentTarget }) =>
                    choose({
                      ...scope,
                      audiences: audiences.filter((each) => (each === one ? currentTarget.checked : scope.audiences.includes(each))),
                    })
                  }
                />
                {review.say(`audience-${one}`)}
              </label>
            ))
          : grounds.map((one) => (
              <label key={one} class="ed-tick">
                <input
                  type="radio"
                  name="ground"
                  value={one}
                  checked={scope.ground === one}
                  onChange={() => choose({ ...scope, ground: one })}
                />
                {review.say(`ground-${one}`)}
              </label>
            ))}
      </fieldset>
      <label class="office-reason">
        {words.say('scope-reason')}
        <textarea
          class="field"
          name="scope-reason"
          rows={3}
          maxLength={400}
          value={scope.reason}
          onInput={({ currentTarget }) => choose({ ...scope, reason: currentTarget.value })}
        />
      </label>
      <p>{words.say('scope-second')}</p>
    </>
  )
}
