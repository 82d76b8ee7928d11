import { useRef } from 'preact/hooks'
import { textsOf } from '../../../shared/guide/texts.ts'
import { directionOf, languages, ownName } from '../../../shared/language/languages.ts'
import type { Editing } from './editing.ts'
import { wordAt } from './paths.ts'
import { officeWords } from './words.ts'

interface Face {
  editing: Editing
  choose: (language: Editing['target']) => void
  goTo: (field: string) => void
}

/** The language beside the Chinese: how far each has come, and the way to what is still to be translated. */
export function Target({ editing, choose, goTo }: Face) {
  const { document, target } = editing
  const words = officeWords(editing.language)
  const last = useRef('')
  const texts = textsOf(document).filter(({ value }) => value.zh !== '')
  const missing = (language: Editing['target']) => texts.filter(({ value }) => (value[language] ?? '') === '')
  const left = missing(target).map(({ field }) => field)
  const next = () => {
    const passed = texts.findIndex(({ field }) => field === last.current)
    const after = texts.slice(passed + 1).find(({ field }) => left.includes(field))?.field
    const field = after ?? left[0]
    if (field === undefined) return
    last.current = field
    goTo(`${field}.${target}`)
  }
  return (
    <div class="ed-target" role="group" aria-label={words.plain('target')}>
      <span>{words.say('target')}</span>
      {languages.flatMap((one) =>
        one === 'zh'
          ? []
          : [
              <button key={one} type="button" class="key" aria-pressed={one === target} onClick={() => choose(one)}>
                <span lang={one} dir={directionOf(one)}>
                  {ownName[one]}
                </span>
                {missing(one).length === 0 ? null : <span class="ed-count">{missing(one).length}</span>}
              </button>,
            ],
      )}
      <Read editing={editing} />
      {left.length === 0 ? null : (
        <button type="button" class="key" data-act="next-missing" onClick={next}>
          {words.say('next-missing')}
        </button>
      )}
    </div>
  )
}

/** Whether somebody who knows the language has read it. */
function Read({ editing: { document, target, language } }: Pick<Face, 'editing'>) {
  const words = officeWords(language)
  const [who, day] = ['reviewedBy', 'reviewedOn'].map((name) => wordAt(document, ['languages', target, name]))
  if (!who) return <span class="ed-draft">{words.say('machine-draft')}</span>
  return <span class="ed-read">{words.say('read-by', { who, day: day ?? '' })}</span>
}
