import { useEffect, useState } from 'preact/hooks'
import { postingWords } from '../../shared/language/messages/posting.ts'
import { Own } from '../../shared/screen/page.tsx'
import { N, speaker } from '../../shared/screen/say.tsx'
import type { ContentKey } from '../../shared/wire/content.ts'
import type { DuesView } from '../../shared/wire/postings.ts'
import { officeWords } from './editor/words.ts'
import type { OfficeModel } from './model.ts'

/** What the four clocks ask for (S37–S39), the longest overdue first, and what nobody answers for (S48). */
export function Due({ model }: { model: OfficeModel }) {
  const language = model.language.value
  const words = officeWords(language)
  const [dues, setDues] = useState<DuesView | null>(null)
  useEffect(() => {
    void model.api.dues().then((answer) => {
      if (answer.ok) setDues(answer.value)
    })
  }, [model.view.value?.position])
  if (dues === null) return <p class="office-wait">{words.say('loading')}</p>
  return (
    <div class="office-columns">
      <section>
        <h2>{words.say('page-due')}</h2>
        {dues.dues.length === 0 ? <p>{words.say('due-none')}</p> : null}
        <ul class="office-dues">
          {dues.dues.map((due, at) => (
            <li key={at} data-late={due.daysLate > 0}>
              <b>{due.daysLate > 0 ? words.say('due-late', { n: due.daysLate }) : words.say('due-on', { date: <N>{due.on}</N> })}</b>
              <Open model={model} at={{ kind: 'posting', code: due.code }}>
                <Own text={due.title} language={language} />
              </Open>
              <span>
                {words.say(`clock-${due.clock}`)} {due.stage === null ? null : <Own text={due.stage} language={language} />} ·{' '}
                {speaker(postingWords[language], language).say(`type-${due.type}`)} · {due.owner ?? words.say('due-unowned')}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <aside>
        <section>
          <h3>{words.say('due-unowned')}</h3>
          {dues.unowned.length === 0 ? <p>{words.say('due-unowned-none')}</p> : null}
          <ul class="office-dues">
            {dues.unowned.map(({ kind, code, name }) => (
              <li key={`${kind} ${code}`}>
                <Open model={model} at={{ kind, code }}>
                  <Own text={name} language={language} />
                </Open>
              </li>
            ))}
          </ul>
        </section>
      </aside>
    </div>
  )
}

/** A link to a record. */
export const Open = ({ model, at, children }: { model: OfficeModel; at: ContentKey; children: preact.ComponentChildren }) => (
  <a
    href={`#record/${at.kind}/${at.code}`}
    onClick={(event) => {
      event.preventDefault()
      model.go({ page: 'record', key: at })
    }}
  >
    {children}
  </a>
)
