import { useEffect, useState } from 'preact/hooks'
import { directionOf, ownName } from '../../shared/language/languages.ts'
import { Own } from '../../shared/screen/page.tsx'
import type { Coverage as View } from '../../shared/wire/content.ts'
import { Open } from './due.tsx'
import { officeWords } from './editor/words.ts'
import type { OfficeModel } from './model.ts'

/** How far what is published can be read, and has been read by a person, in each language. */
export function Coverage({ model }: { model: OfficeModel }) {
  const language = model.language.value
  const words = officeWords(language)
  const [view, setView] = useState<View | null>(null)
  useEffect(() => {
    void model.api.coverage().then((answer) => {
      if (answer.ok) setView(answer.value)
    })
  }, [model.view.value?.position])
  if (view === null) return <p class="office-wait">{words.say('loading')}</p>
  const kinds = ['reviewed', 'draft', 'missing'] as const
  return (
    <section class="office-coverage">
      <h2>{words.say('page-coverage')}</h2>
      <p>{words.say('coverage-of', { n: view.guides })}</p>
      <table>
        <thead>
          <tr>
            <th />
            {kinds.map((kind) => (
              <th key={kind} scope="col">
                {words.say(`coverage-${kind}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.languages.map((row) => (
            <tr key={row.language}>
              <th scope="row" lang={row.language} dir={directionOf(row.language)}>
                {ownName[row.language]}
              </th>
              {kinds.map((kind) => (
                <td key={kind} class="n">
                  {row[kind]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <h3>{words.say('coverage-wanting')}</h3>
      <ul class="office-dues">
        {view.wanting.slice(0, 200).map(({ code, name, draft, missing }) => (
          <li key={code}>
            <Open model={model} at={{ kind: 'guide', code }}>
              <Own text={name} language={language} />
            </Open>
            <span>
              {missing.length === 0 ? null : (
                <b>
                  {words.say('coverage-missing')}: {missing.map((one) => ownName[one]).join(', ')}{' '}
                </b>
              )}
              {draft.length === 0 ? null : (
                <>
                  {words.say('coverage-draft')}: {draft.map((one) => ownName[one]).join(', ')}
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
