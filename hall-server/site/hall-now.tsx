import type { Language } from '../../shared/language/languages.ts'
import { Hours } from '../../shared/screen/guide/parts.tsx'
import { Own } from '../../shared/screen/page.tsx'
import { N } from '../../shared/screen/say.tsx'
import type { PublicView, Wait } from '../../shared/wire/views.ts'
import { saySite } from './around.tsx'

export function WaitText({ wait, language }: { wait: Wait | null; language: Language }) {
  const say = saySite(language)
  if (wait === null) return <>{say.say('wait-unknown')}</>
  if (wait.high === null) return <>{say.say('wait-over', { low: <N>{wait.low}</N> })}</>
  if (wait.high <= 5) return <>{say.say('wait-soon')}</>
  return <>{say.say('wait-range', { range: <N>{`${wait.low}–${wait.high}`}</N> })}</>
}

/** The hall as it is at this moment: whether it gives numbers, who waits, when it is open, whom to call. */
export function HallNow({ view: { hall, open, lines }, language }: { view: PublicView; language: Language }) {
  const say = saySite(language)
  return (
    <section class="site-now" aria-labelledby="hall-now">
      <h2 id="hall-now">{say.say('hall')}</h2>
      <p class="state" data-state={open ? 'ok' : 'w-closed'}>
        <b>{say.say(open ? 'open-now' : 'closed-now')}</b>
      </p>
      {open ? (
        <table class="site-lines">
          <thead>
            <tr>
              <th scope="col">{say.say('line')}</th>
              <th scope="col">{say.say('waiting')}</th>
              <th scope="col">{say.say('wait')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.id}>
                <th scope="row">
                  <N>{line.prefix}</N> <Own text={line.names} language={language} />
                </th>
                <td>{say.say('people', { n: line.waiting })}</td>
                <td>
                  <WaitText wait={line.wait} language={language} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      <h3>
        {say.say('hours')} <Own text={hall.timeName} language={language} class="site-quiet" />
      </h3>
      <Hours hall={hall} language={language} />
      <dl class="site-phones">
        {(['enquiry', 'complaints'] as const).map((which) => (
          <div key={which}>
            <dt>{say.say(which)}</dt>
            <dd>
              <a href={`tel:${hall.phones[which].replaceAll(' ', '')}`}>
                <N>{hall.phones[which]}</N>
              </a>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
