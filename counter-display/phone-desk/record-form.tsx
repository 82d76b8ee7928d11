import { textIn } from '../../shared/language/text.ts'
import type { Referral } from '../../shared/wire/contacts.ts'
import type { Outcome, PhoneDeskModel } from './model.ts'
import { valueOf } from './referrals.ts'
import { wordsOf } from './words.ts'

const channels = ['phone', 'counter', 'desk', 'fax', 'web'] as const
const outcomes: readonly Outcome[] = ['answered', 'open', 'passed-on', 'not-ours']

/** Enter in any field records it. */
export function RecordForm({ model }: { model: PhoneDeskModel }) {
  const words = wordsOf(model)
  const { channel, told, outcome } = model.form
  return (
    <form
      class="pd-record"
      onSubmit={(event) => {
        event.preventDefault()
        void model.record()
      }}
    >
      <h2>{words.say('record')}</h2>
      <div class="pd-keys" role="group" aria-label={words.plain('channel')}>
        {channels.map((one) => (
          <button key={one} type="button" class="key" aria-pressed={channel.value === one} onClick={() => (channel.value = one)}>
            {words.say(`channel-${one}`)}
          </button>
        ))}
      </div>
      <Field model={model} name="topic" hint={words.plain('topic-hint')} required />
      <Field model={model} name="phone" hint={words.plain('phone-hint')} />
      {model.item.value !== null && (
        <label class="pd-told">
          <input type="checkbox" data-told checked={told.value} onChange={(event) => (told.value = event.currentTarget.checked)} />
          <span>{words.say('told')}</span>
        </label>
      )}
      <div class="pd-keys" role="group" aria-label={words.plain('outcome')}>
        {outcomes.map((one) => (
          <button
            key={one}
            type="button"
            class="key"
            data-outcome={one}
            aria-pressed={outcome.value === one}
            onClick={() => (outcome.value = one)}
          >
            {words.say(`outcome-${one}`)}
          </button>
        ))}
      </div>
      {outcome.value === 'passed-on' && <PassTo model={model} />}
      {outcome.value === 'not-ours' && <Field model={model} name="whose" required />}
      <button type="submit" class="key key-go" data-act="record" aria-disabled={model.off.value}>
        {words.say('save')}
      </button>
      <p role="status">{model.saved.value !== null && words.say('saved', { no: model.saved.value })}</p>
    </form>
  )
}

/** To whom it is passed: a department, whoever sits at a counter, or somebody by the number they wear. */
export function PassTo({ model }: { model: PhoneDeskModel }) {
  const words = wordsOf(model)
  const { to } = model.form
  const { departments = [], counters = [], people = [] } = model.referrals.value ?? {}
  return (
    <label>
      <span>{words.say('to')}</span>
      <select class="field" data-to required value={to.value} onChange={(event) => (to.value = event.currentTarget.value)}>
        <option value="">{words.plain('choose-to')}</option>
        <optgroup label={words.plain('to-departments')}>
          {departments.map(({ id, names }) => (
            <Choice key={id} to={{ kind: 'department', id }} text={textIn(names, words.language)} />
          ))}
        </optgroup>
        <optgroup label={words.plain('to-counters')}>
          {counters.map(({ id, label }) => (
            <Choice key={id} to={{ kind: 'counter', id }} text={words.plain('counter-no', { label })} />
          ))}
        </optgroup>
        <optgroup label={words.plain('to-people')}>
          {people.map(({ username, staffNo, role }) =>
            username === model.me.username ? null : (
              <Choice
                key={username}
                to={{ kind: 'person', id: username }}
                text={`${words.plain('staff-no', { no: staffNo })} · ${words.plain(`role-${role}`)}`}
              />
            ),
          )}
        </optgroup>
      </select>
    </label>
  )
}

const Choice = ({ to, text }: { to: Referral; text: string }) => <option value={valueOf(to)}>{text}</option>

interface FieldFace {
  model: PhoneDeskModel
  name: 'topic' | 'phone' | 'whose'
  hint?: string
  required?: boolean
}

function Field({ model, name, hint = '', required = false }: FieldFace) {
  const value = model.form[name]
  return (
    <label>
      <span>{wordsOf(model).say(name)}</span>
      <input
        class="field"
        data-field={name}
        value={value.value}
        placeholder={hint}
        required={required}
        maxLength={name === 'topic' ? 200 : name === 'whose' ? 80 : 20}
        onInput={(event) => (value.value = event.currentTarget.value)}
      />
    </label>
  )
}
