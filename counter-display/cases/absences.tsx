import { useState } from 'preact/hooks'
import { serviceDay, username } from '../../shared/ids.ts'
import { textIn } from '../../shared/language/text.ts'
import { N } from '../../shared/screen/say.tsx'
import { sharedWords } from '../desk/words.ts'
import type { CasesModel } from './model.ts'
import { caseWords } from './words.ts'

/** Who is away, who stands in, and saying so. */
export function AbsencesPage({ model }: { model: CasesModel }) {
  const language = model.language.value
  const words = caseWords(language)
  const { desk } = sharedWords(language)
  const view = model.absences.value
  if (view === null) return <p class="office-wait">{words.say('loading')}</p>
  return (
    <section class="cases-absences">
      <h2>{words.say('absences-title')}</h2>
      {view.absences.length === 0 ? <p class="office-none">{words.say('absences-none')}</p> : null}
      {view.absences.length === 0 ? null : (
        <div class="office-rows">
          <table>
            <thead>
              <tr>
                <th scope="col">{words.say('absence-column-who')}</th>
                <th scope="col">{words.say('absence-column-days')}</th>
                <th scope="col">{words.say('absence-column-deputy')}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {view.absences.map(({ person, department, from, to, deputy, mayEnd }) => (
                <tr key={`${person.username} ${from}`} data-away={person.username}>
                  <th scope="row">
                    {desk.say('staff-no', { no: <N>{person.staffNo}</N> })} <small>{nameOfDepartment(model, department)}</small>
                  </th>
                  <td>{words.say('absence-days', { from: <N>{from}</N>, to: <N>{to}</N> })}</td>
                  <td>{desk.say('staff-no', { no: <N>{deputy.staffNo}</N> })}</td>
                  <td>
                    {mayEnd ? (
                      <button
                        type="button"
                        class="key"
                        data-act="end-absence"
                        disabled={model.off.value}
                        title={words.plain('absence-end-sure')}
                        onClick={() => void model.endAbsence({ username: person.username, from })}
                      >
                        {words.say('absence-end')}
                      </button>
                    ) : null}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {model.mine === null ? null : <NewAbsence model={model} today={view.today} />}
    </section>
  )
}

/** One's own; the head's of anybody in the department. */
function NewAbsence({ model, today }: { model: CasesModel; today: string }) {
  const language = model.language.value
  const words = caseWords(language)
  const { me } = model
  const [who, setWho] = useState(me.role === 'head' ? '' : me.username)
  const [from, setFrom] = useState(today)
  const [to, setTo] = useState(today)
  const [deputy, setDeputy] = useState('')
  const all = model.colleagues.value
  const wanted = {
    username: username.safeParse(who),
    from: serviceDay.safeParse(from),
    to: serviceDay.safeParse(to),
    deputy: username.safeParse(deputy),
  }
  async function set() {
    if (!wanted.username.success || !wanted.from.success || !wanted.to.success || !wanted.deputy.success) return
    const absence = { username: wanted.username.data, from: wanted.from.data, to: wanted.to.data, deputy: wanted.deputy.data }
    if (await model.setAbsence(absence)) setDeputy('')
  }
  const people = me.role === 'head' ? all : all.filter(({ username: name }) => name === me.username)
  return (
    <form
      class="cases-new-absence"
      onSubmit={(event) => {
        event.preventDefault()
        void set()
      }}
    >
      <h3>{words.say('absence-new')}</h3>
      <p>{words.say('absence-hint')}</p>
      <div>
        <People model={model} label={words.plain('absence-who')} people={people} value={who} choose={setWho} name="who" />
        <label class="office-choice">
          <span>{words.say('absence-from')}</span>
          <input
            class="field"
            type="date"
            value={from}
            min={today}
            data-field="from"
            onInput={({ currentTarget }) => setFrom(currentTarget.value)}
          />
        </label>
        <label class="office-choice">
          <span>{words.say('absence-to')}</span>
          <input
            class="field"
            type="date"
            value={to}
            min={from}
            data-field="to"
            onInput={({ currentTarget }) => setTo(currentTarget.value)}
          />
        </label>
        <People
          model={model}
          label={words.plain('absence-deputy')}
          people={all.filter(({ username: name }) => name !== who)}
          value={deputy}
          choose={setDeputy}
          name="deputy"
        />
        <button
          type="submit"
          class="key key-go"
          data-act="set-absence"
          disabled={model.off.value || Object.values(wanted).some(({ success }) => !success)}
        >
          {words.say('absence-set')}
        </button>
      </div>
    </form>
  )
}

interface PeopleFace {
  model: CasesModel
  label: string
  people: readonly { username: string; staffNo: string }[]
  value: string
  choose: (value: string) => void
  name: string
}
function People({ model, label, people, value, choose, name }: PeopleFace) {
  const language = model.language.value
  const { desk } = sharedWords(language)
  return (
    <label class="office-choice">
      <span>{label}</span>
      <select class="field" value={value} data-field={name} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        <option value="">{caseWords(language).plain('choose-one')}</option>
        {people.map((person) => (
          <option key={person.username} value={person.username}>
            {desk.plain('staff-no', { no: person.staffNo })}
          </option>
        ))}
      </select>
    </label>
  )
}

/** Overseers see several departments; one's own need not be said. */
function nameOfDepartment(model: CasesModel, id: string) {
  const names = model.mine === null ? model.departments.value.find((one) => one.id === id)?.names : undefined
  return names === undefined ? null : textIn(names, model.language.value)
}
