import { textIn } from '../../../shared/language/text.ts'
import { Icon } from '../../../shared/screen/icon.tsx'
import { questionsIn, type Asked } from './asked.ts'
import { about, conditionKinds, freshCondition, isFigure, kindOf, kindsFor, turned, withoutPart } from './conditions.ts'
import type { Control } from './editing.ts'
import { Faults } from './faults.tsx'
import { NumberInput } from './numbers.tsx'
import { Select, useControl } from './inputs.tsx'
import { wordAt } from './paths.ts'

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
          <button type="button" class="key" disabled={editing.readOnly} onClick={() => set(freshCondition(questions))}>
            {words.say('condition-add')}
          </button>
        )}
      </p>
    )
  return <Part editing={editing} path={path} questions={questions} onRemove={() => set(undefined)} />
}

function Part({ editing, path, questions, onRemove }: Control & { questions: readonly Asked[]; onRemove: () => void }) {
  const { value, set, words, label } = useControl({ editing, path })
  const kind = kindOf(value)
  const offered = kindsFor(questions)
  return (
    <div class="ed-condition">
      <Select
        label={label}
        id={`${path.join('-')}-c`}
        value={kind}
        readOnly={editing.readOnly}
        onChoose={(next) => {
          const chosen = conditionKinds.find((one) => one === next)
          if (chosen !== undefined) set(turned(value, chosen, questions))
        }}
      >
        {conditionKinds
          .filter((one) => one === kind || offered.includes(one))
          .map((one) => (
            <option key={one} value={one}>
              {words.plain(`condition-${one}`)}
            </option>
          ))}
      </Select>
      {kind === 'all' || kind === 'any' ? (
        <Several editing={editing} path={[...path, kind]} questions={questions} onEmpty={onRemove} />
      ) : kind === 'not' ? (
        <Part editing={editing} path={[...path, 'not']} questions={questions} onRemove={onRemove} />
      ) : (
        <One editing={editing} path={path} questions={questions} />
      )}
      <button type="button" class="key ed-key" aria-label={words.plain('remove')} disabled={editing.readOnly} onClick={onRemove}>
        <Icon name="cross" />
      </button>
    </div>
  )
}

function Several({ editing, path, questions, onEmpty }: Control & { questions: readonly Asked[]; onEmpty: () => void }) {
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
          onRemove={() => {
            const rest = withoutPart(parts, at)
            if (rest === undefined) onEmpty()
            else set(rest)
          }}
        />
      ))}
      <button type="button" class="key" disabled={editing.readOnly} onClick={() => set([...parts, freshCondition(questions)])}>
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
  const said = wordAt(value, ['is'])
  const answers = question?.kind === 'choice' ? question.options.map((option) => option.id) : ['true', 'false']
  return (
    <>
      <Select
        label={words.plain('condition-question')}
        id={`${path.join('-')}-q`}
        value={id}
        readOnly={readOnly}
        onChoose={(next) =>
          set(
            about(
              questions.find((one) => one.id === next),
              kind,
            ),
          )
        }
      >
        {question === undefined ? <option value={id}>{id}</option> : null}
        {questions.map((one) => (
          <option key={one.id} value={one.id}>
            {textIn(one.text, language)}
          </option>
        ))}
      </Select>
      {isFigure(kind) ? (
        <Figure editing={editing} path={[...path, kind === 'at-least' ? 'atLeast' : 'atMost']} />
      ) : (
        <Select
          label={words.plain('condition-is')}
          id={`${path.join('-')}-a`}
          value={said}
          readOnly={readOnly}
          onChoose={(next) => set({ question: id, is: question?.kind === 'choice' ? next : next === 'true' })}
        >
          {answers.includes(said) ? null : <option value={said}>{said}</option>}
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

const Figure = ({ editing, path }: Control) => (
  <>
    <NumberInput editing={editing} path={path} />
    <Faults editing={editing} path={path} />
  </>
)
