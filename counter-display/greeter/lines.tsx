import { Own } from '../../shared/screen/page.tsx'
import { N } from '../../shared/screen/say.tsx'
import type { GreeterView, LineView } from '../../shared/wire/views.ts'
import { waitText } from '../desk/words.ts'
import type { GreeterModel } from './model.ts'
import type { Words } from './words.ts'
import './lines.css'

interface Face {
  model: GreeterModel
  view: GreeterView
  words: Words
}

/** How each line stands; pressed, its people are listed. */
export function Lines({ model, view, words }: Face) {
  const { say, plain } = words
  const all = view.lines.reduce((sum, line) => sum + line.waiting, 0)
  return (
    <section class="lines" aria-labelledby="lines-title">
      <h2 id="lines-title">{say('lines-title')}</h2>
      <ul class="scroll" tabIndex={0} aria-label={plain('lines-title')}>
        <li>
          <button
            type="button"
            class="key line"
            data-line="all"
            aria-pressed={model.line.value === null}
            onClick={() => (model.line.value = null)}
          >
            <span class="line-name">{say('all-lines')}</span>
            <span class="line-facts">
              <span>{words.desk.say('people-waiting', { n: all })}</span>
            </span>
          </button>
        </li>
        {view.lines.map((line) => (
          <li key={line.id}>
            <LineKey model={model} line={line} words={words} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function LineKey({ model, line, words }: { model: GreeterModel; line: LineView; words: Words }) {
  return (
    <button
      type="button"
      class="key line"
      data-line={line.id}
      aria-pressed={model.line.value === line.id}
      onClick={() => (model.line.value = model.line.value === line.id ? null : line.id)}
    >
      <b class="n prefix">{line.prefix}</b>
      <Own text={line.names} language={words.language} class="line-name" />
      <span class="line-facts">
        <span>{words.desk.say('people-waiting', { n: line.waiting })}</span>
        <span>{waitText(line.wait, words)}</span>
        {line.counters.length > 0 && (
          <span class="line-counters">{words.say('go-to', { counters: <N>{line.counters.join(words.desk.plain('comma'))}</N> })}</span>
        )}
      </span>
    </button>
  )
}
