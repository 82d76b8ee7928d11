import type { ComponentChildren } from 'preact'
import { ownName } from '../../shared/language/languages.ts'
import { N } from '../../shared/screen/say.tsx'
import type { CaseFace } from './case-page.tsx'
import { caseWords } from './words.ts'

/** Who applies. */
export function CaseFacts({ model, view }: CaseFace) {
  const words = caseWords(model.language.value)
  const { applicant } = view
  const row = (label: ComponentChildren, value: ComponentChildren) =>
    value === undefined ? null : (
      <div>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    )
  return (
    <section>
      <h2>{words.say('applicant')}</h2>
      {applicant === null ? (
        <p>{words.say('applicant-erased')}</p>
      ) : (
        <dl class="cases-facts">
          {row(words.say('applicant-name'), `${applicant.name} · ${words.plain(`kind-${applicant.kind}`)}`)}
          {row(words.say('applicant-id'), applicant.idNo === undefined ? undefined : <N>{applicant.idNo}</N>)}
          {row(words.say('applicant-phone'), applicant.phone === undefined ? undefined : <N>{applicant.phone}</N>)}
          {row(words.say('applicant-agent'), applicant.agent?.name)}
          {row(words.say('applicant-language'), <span lang={view.language}>{ownName[view.language]}</span>)}
        </dl>
      )}
    </section>
  )
}
