import { textIn, type Text } from '../../../shared/language/text.ts'
import type { Control } from './editing.ts'
import { Select, useControl } from './inputs.tsx'
import { valueAt, wordAt, type Path } from './paths.ts'

const kinds = ['is', 'at-least', 'at-most', 'all', 'any', 'not'] as const
type Kind = (typeof kinds)[number]

/** When a paper or a fee applies: built from the questions the guide asks. */
export function ConditionInput({ editing, path }: Control) {
  const { value, set, words } = useControl({ editing, path })
  const questions = questionsIn(editing.document)
  if (value === undefined)
    return (
      <p class="ed-condition">
        {words.say('condition-none')}{' '}
        {questions.length === 0 ? (
          <small>{words.say('no-questions')}</small>
        ) : (
          <button type="button" class="key" disabled={editing.readOnly} onClick={() => set(fresh(questions))}>
            {words.say('condition-add')}
          </button>
        )}
      </p>
    )
  return <Part editing={editing} path={path} questions={questions} onRemove={() => set(undefined)} />
}

interface Asked {
  readonly id: string
  readonly kind: string
  readonly text: Text
  readonly options: readonly { readonly id: string; readonly text: Text }[]
}

function Part({ editing, path, questions, onRemove }: Control & { questions: readonly Asked[]; onRemove: () => void }) {
  const { value, set, words, label } = useControl({ editing, path })
  const kind = kindOf(value)
  return (
    <div class="ed-condition">
      <Select
        label={label}
        id={`${path.join('-')}-c`}
        value={kind}
        readOnly={editing.readOnly}
        onChoose={(next) => set(turned(value, next, questions))}
      >
        {kinds.map((one) => (
          <option key={one} value={one}>
            {words.plain(`condition-${one}`)}
          </option>
        ))}
      </Select>
      {kind === 'all' || kind === 'any' ? (
        <Several editing={editing} path={[...path, kind]} questions={questions} />
      ) : kind === 'not' ? (
        <Part editing={editing} path={[...path, 'not']} questions={questions} onRemove={onRemove} />
      ) : (
        <One editing={editing} path={path} questions={questions} />
      )}
      <button type="button" class="key ed-key" aria-label={words.plain('remove')} disabled={editing.readOnly} onClick={onRemove}>
        <span aria-hidden="true">✕</span>
      </button>
    </div>
  )
}

function Several({ editing, path, questions }: Control & { questions: readonly Asked[] }) {
  const { value, set, words } = useControl({ editing, path })
  const parts: readonly unknown[] = Array.isArray(value) ? value : []
  return (
    <div class="ed-several">
      {parts.map((_, at) => (
        <Part
          key={at}
          editing={editing}
          path={[...path, at]}
          questions={questions}
          onRemove={() => set(parts.filter((__, place) => place !== at))}
        />
      ))}
      <button type="button" class="key" disabled={editing.readOnly} onClick={() => set([...parts, fresh(questions)])}>
        {words.say('condition-add')}
      </button>
    </div>
  )
}

function One({ editing, path, questions }: Control & { questions: readonly Asked[] }) {
  const { value, set, words } = useControl({ editing, path })
  const { readOnly, language } = editing
  const id = wordAt(value, ['question'])
  const question = questions.find((one) => one.id === id)
  const kind = kindOf(value)
  const put = (answer: unknown) => set({ question: id, [kind === 'at-least' ? 'atLeast' : kind === 'at-most' ? 'atMost' : 'is']: answer })
  return (
    <>
      <Select
        label={words.plain('condition-question')}
        id={`${path.join('-')}-q`}
        value={id}
        readOnly={readOnly}
        onChoose={(next) => set(firstAnswer(questions.find((one) => one.id === next)))}
      >
        {question === undefined ? <option value={id}>{id}</option> : null}
        {questions.map((one) => (
          <option key={one.id} value={one.id}>
            {textIn(one.text, language)}
          </option>
        ))}
      </Select>
      {kind !== 'is' ? (
        <input
          class="field ed-number"
          inputMode="numeric"
          aria-label={words.plain(`condition-${kind}`)}
          value={wordAt(value, [kind === 'at-least' ? 'atLeast' : 'atMost'])}
          readOnly={readOnly}
          onInput={({ currentTarget }) => /^\d+$/.test(currentTarget.value) && put(Number(currentTarget.value))}
        />
      ) : (
        <Select
          label={words.plain('condition-is')}
          id={`${path.join('-')}-a`}
          value={wordAt(value, ['is'])}
          readOnly={readOnly}
          onChoose={(next) => put(question?.kind === 'choice' ? next : next === 'true')}
        >
          {question?.kind === 'choice'
            ? question.options.map((option) => (
                <option key={option.id} value={option.id}>
                  {textIn(option.text, language)}
                </option>
              ))
            : (['true', 'false'] as const).map((answer) => (
                <option key={answer} value={answer}>
                  {words.plain(answer === 'true' ? 'yes' : 'no')}
                </option>
              ))}
        </Select>
      )}
    </>
  )
}

function kindOf(value: unknown): Kind {
  const has = (name: string) => valueAt(value, [name]) !== undefined
  return has('all') ? 'all' : has('any') ? 'any' : has('not') ? 'not' : has('atLeast') ? 'at-least' : has('atMost') ? 'at-most' : 'is'
}

const fresh = (questions: readonly Asked[]) => firstAnswer(questions[0])

function firstAnswer(question: Asked | undefined): unknown {
  if (question?.kind === 'number') return { question: question.id, atLeast: 1 }
  return { question: question?.id ?? '', is: question?.kind === 'choice' ? (question.options[0]?.id ?? '') : true }
}

/** The same condition under another head: what was said stays inside. */
function turned(value: unknown, kind: string, questions: readonly Asked[]): unknown {
  const inner = value ?? fresh(questions)
  if (kind === 'all' || kind === 'any') {
    const parts = valueAt(value, ['all']) ?? valueAt(value, ['any'])
    return { [kind]: Array.isArray(parts) ? parts : [inner] }
  }
  if (kind === 'not') return { not: inner }
  const question = wordAt(value, ['question']) || (questions[0]?.id ?? '')
  if (kind === 'is') return firstAnswer(questions.find(({ id, kind: of }) => id === question && of !== 'number') ?? questions[0])
  return { question, [kind === 'at-least' ? 'atLeast' : 'atMost']: 1 }
}

/** The questions of a text that is still being written. */
function questionsIn(document: unknown): readonly Asked[] {
  const list = valueAt(document, ['questions'] satisfies Path)
  return (Array.isArray(list) ? list : []).flatMap((one: unknown) => {
    const [id, kind, text, options] = ['id', 'kind', 'text', 'options'].map((name) => valueAt(one, [name]))
    if (typeof id !== 'string' || typeof kind !== 'string') return []
    const choices = (Array.isArray(options) ? options : []).map((option: unknown) => ({
      id: wordAt(option, ['id']),
      text: textFrom(valueAt(option, ['text'])),
    }))
    return [{ id, kind, text: textFrom(text), options: choices }]
  })
}

function textFrom(value: unknown): Text {
  const [zh, en] = ['zh', 'en'].map((name) => valueAt(value, [name]))
  return { zh: typeof zh === 'string' ? zh : '', ...(typeof en === 'string' ? { en } : {}) }
}
