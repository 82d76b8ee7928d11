import { languages, ownName } from '../../shared/language/languages.ts'
import { textIn } from '../../shared/language/text.ts'
import { Icon } from '../../shared/screen/icon.tsx'
import { Own } from '../../shared/screen/page.tsx'
import type { GreeterView } from '../../shared/wire/views.ts'
import { waitText } from '../desk/words.ts'
import { Choices, ClassKeys, ReasonKeys } from './choices.tsx'
import { lineOf } from './find.ts'
import { Items } from './items.tsx'
import type { GreeterModel } from './model.ts'
import { priorityReasons } from './reasons.ts'
import type { Words } from './words.ts'
import './take.css'

interface Face {
  model: GreeterModel
  view: GreeterView
  words: Words
}

/** What they came for, who they are, one key. */
export function Take(face: Face) {
  const { model, words } = face
  const { say, plain } = words
  return (
    <section class="take" aria-labelledby="take-title">
      <h2 id="take-title">{say('take-title')}</h2>
      <div class="search">
        <Icon name="search" />
        <input
          class="field"
          type="search"
          data-search
          aria-label={plain('search')}
          placeholder={plain('search-hint')}
          autocomplete="off"
          spellcheck={false}
          value={model.search.value}
          onInput={(event) => (model.search.value = event.currentTarget.value)}
        />
        {model.search.value !== '' && (
          <button type="button" class="key" onClick={() => (model.search.value = '')}>
            {say('search-clear')}
          </button>
        )}
      </div>
      <Items {...face} />
      <Who {...face} />
      <TakeKey {...face} />
    </section>
  )
}

function Who({ model, words }: Face) {
  const { say } = words
  const language = model.visitor.value
  return (
    <div class="who">
      <ClassKeys
        id="take-class"
        name={say('class')}
        words={words}
        value={model.ticketClass.value}
        onChoose={(next) => (model.ticketClass.value = next)}
      />
      {model.ticketClass.value === 'priority' && (
        <ReasonKeys
          id="take-reason"
          name={say('why-priority')}
          reasons={priorityReasons}
          value={model.reason.value}
          onChoose={(next) => (model.reason.value = next)}
          wordOf={(reason) => say(`reason-${reason}`)}
        />
      )}
      <Choices id="take-language" name={say('language-of-visitor')}>
        {languages.map((one) => (
          <button
            key={one}
            type="button"
            class="key"
            lang={one}
            data-visitor-language={one}
            aria-pressed={language === one}
            onClick={() => (model.visitor.value = one)}
          >
            {ownName[one]}
          </button>
        ))}
      </Choices>
    </div>
  )
}

function TakeKey({ model, view, words }: Face) {
  const { say } = words
  const chosen = model.chosen.value
  const line = chosen === null ? undefined : lineOf(view, 'item' in chosen ? chosen.item.line : chosen.line)
  const names = chosen !== null && 'item' in chosen ? chosen.item.name : line?.names
  const notYet = model.notYet.value
  return (
    <div class="take-foot">
      <p class="about" role="status">
        {notYet !== null
          ? say(notYet)
          : line !== undefined &&
            say('chosen-line', {
              line: (
                <>
                  <b class="n prefix">{line.prefix}</b> <Own text={line.names} language={words.language} />
                </>
              ),
              waiting: words.desk.say('people-waiting', { n: line.waiting }),
              wait: waitText(line.wait, words),
            })}
      </p>
      <button
        type="button"
        class="key key-go"
        data-act="take"
        aria-disabled={model.off.value || notYet !== null}
        onClick={() => void model.take()}
      >
        <Icon name="ticket" />
        <span>{names === undefined ? say('take') : say('take-chosen', { what: textIn(names, words.language) })}</span>
      </button>
    </div>
  )
}
