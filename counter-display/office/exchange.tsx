import { useState } from 'preact/hooks'
import { importWords } from '../../shared/language/guide/import.ts'
import { N, speaker } from '../../shared/screen/say.tsx'
import type { ImportAnswer, ImportFault } from '../../shared/wire/exchange.ts'
import { mayEdit } from '../../shared/wire/office-roles.ts'
import { officeWords } from './editor/words.ts'
import type { OfficeModel } from './model.ts'

/** Guides and postings out as files, and in again: first looked at, then saved as drafts, all or none. */
export function Exchange({ model }: { model: OfficeModel }) {
  const words = officeWords(model.language.value)
  return (
    <div class="office-columns">
      <section>{mayEdit(model.me.role) ? <BringIn model={model} /> : <p>{words.say('read-only')}</p>}</section>
      <aside>
        <section>
          <h3>{words.say('exchange-out')}</h3>
          <p>{words.say('exchange-out-about')}</p>
          <a class="key" href="/api/office/export?format=json" download>
            {words.say('exchange-json')}
          </a>
          <a class="key" href="/api/office/export?format=csv" download>
            {words.say('exchange-csv')}
          </a>
        </section>
      </aside>
    </div>
  )
}

function BringIn({ model }: { model: OfficeModel }) {
  const words = officeWords(model.language.value)
  const [file, setFile] = useState<File | null>(null)
  const [answer, setAnswer] = useState<ImportAnswer | null>(null)
  async function send(base: number | null) {
    if (file === null) return
    model.busy.value = true
    const done = await model.api.bringIn(file, base)
    model.busy.value = false
    if (done.ok) setAnswer(done.value)
    else model.told(done.error)
  }
  const isReady = answer !== null && answer.faults.length === 0 && !answer.saved && answer.added.length + answer.changed.length > 0
  return (
    <>
      <h2>{words.say('exchange-in')}</h2>
      <p>{words.say('exchange-in-about')}</p>
      <label class="office-file">
        <span class="key">{words.say('exchange-file')}</span>
        <input
          type="file"
          class="vh"
          accept=".json,.zip"
          onChange={({ currentTarget }) => {
            setFile(currentTarget.files?.[0] ?? null)
            setAnswer(null)
          }}
        />
        <span>{file?.name ?? null}</span>
      </label>
      <div class="office-keys">
        <button type="button" class="key" data-act="check" disabled={file === null || model.off.value} onClick={() => void send(null)}>
          {words.say('exchange-check')}
        </button>
        <button
          type="button"
          class="key key-go"
          data-act="bring-in"
          disabled={!isReady || model.off.value}
          onClick={() => void send(answer?.position ?? null)}
        >
          {words.say('exchange-save')}
        </button>
      </div>
      {answer === null ? null : <Outcome answer={answer} model={model} />}
    </>
  )
}

function Outcome({ answer, model }: { answer: ImportAnswer; model: OfficeModel }) {
  const words = officeWords(model.language.value)
  if (answer.faults.length > 0) return <Faults faults={answer.faults} model={model} />
  const { added, changed, same, saved } = answer
  return (
    <div role="status" class="office-outcome">
      <p>
        <b>{words.say('exchange-added', { n: added.length })}</b> · <b>{words.say('exchange-changed', { n: changed.length })}</b> ·{' '}
        {words.say('exchange-same', { n: same })}
      </p>
      <p>{saved ? words.say('exchange-saved') : added.length + changed.length === 0 ? words.say('exchange-nothing') : null}</p>
      <ul class="office-codes">
        {[...added, ...changed].map((code) => (
          <li key={code}>
            <N>{code}</N>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Faults({ faults, model }: { faults: readonly ImportFault[]; model: OfficeModel }) {
  const language = model.language.value
  const words = officeWords(language)
  const say = speaker(importWords[language], language)
  return (
    <div role="alert" class="office-outcome">
      <p class="ed-fault" data-weight="blocking">
        {words.say('exchange-faults', { n: faults.length })}
      </p>
      <div class="office-rows">
        <table>
          <thead>
            <tr>
              <th scope="col">{words.say('exchange-where')}</th>
              <th scope="col">{words.say('exchange-what')}</th>
            </tr>
          </thead>
          <tbody>
            {faults.map(({ code, file, row, field, found, wanted }, at) => (
              <tr key={at}>
                <th scope="row">
                  {file === null ? null : <N>{file}</N>} {row === null ? null : words.say('exchange-row', { row })}{' '}
                  {field === null ? null : <N>{field}</N>}
                </th>
                <td>{say.say(code, { found: <bdi>{found}</bdi>, wanted: <bdi>{wanted}</bdi> })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}
