import type { ComponentChildren } from 'preact'
import type { Language } from '../../language/languages.ts'
import type { Text } from '../../language/text.ts'
import { unreachable } from '../../result.ts'
import type { PublicPosting } from '../../posting/posting.ts'
import { hallTime } from '../clock.ts'
import { yuanOf } from '../guide/facts.ts'
import { Own } from '../page.tsx'
import { N } from '../say.tsx'
import { sayPosting } from './shown.ts'
import { Stages } from './stages.tsx'

interface Given {
  posting: PublicPosting
  language: Language
  timeZone: string
}

/** What a posting of this type tells besides its text. */
export function PostingFacts({ posting, language, timeZone }: Given) {
  return (
    <>
      <OfType posting={posting} language={language} timeZone={timeZone} />
      {posting.cadence.kind === 'staged' ? <Stages stages={posting.cadence.stages} language={language} /> : null}
    </>
  )
}

const Fact = ({ name, children }: { name: ComponentChildren; children: ComponentChildren }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)
const List = ({ texts, language }: { texts: readonly Text[]; language: Language }) => (
  <ul>
    {texts.map((text, at) => (
      <li key={at}>
        <Own text={text} language={language} />
      </li>
    ))}
  </ul>
)
const Yuan = ({ fen }: { fen: number }) => <b class="n">{yuanOf(fen)}</b>

function OfType({ posting: { details: of }, language, timeZone }: Given) {
  const words = sayPosting(language)
  const clock = hallTime(timeZone, 'en')
  const moment = (at: number) => (
    <N>
      {clock.date(at)} {clock.hm(at)}
    </N>
  )
  const own = (text: Text) => <Own text={text} language={language} />
  switch (of.type) {
    case 'gazette':
      return (
        <dl class="posting-facts">
          <Fact name={words.say('number')}>{own(of.number)}</Fact>
          <Fact name={words.say('issued-on')}>
            <N>{of.issuedOn}</N>
          </Fact>
        </dl>
      )
    case 'document':
      return (
        <dl class="posting-facts">
          {of.number === undefined ? null : <Fact name={words.say('number')}>{own(of.number)}</Fact>}
          <Fact name={words.say('issued-on')}>
            <N>{of.issuedOn}</N>
          </Fact>
          {of.repealedOn === undefined ? null : (
            <Fact name={words.say('repealed-on')}>
              <N>{of.repealedOn}</N>
            </Fact>
          )}
        </dl>
      )
    case 'release':
      return (
        <dl class="posting-facts">
          <Fact name={words.say('spokesperson')}>{own(of.spokesperson)}</Fact>
          <Fact name={words.say('contact')}>
            <N>{of.contact}</N>
          </Fact>
        </dl>
      )
    case 'hearing':
      return (
        <>
          <dl class="posting-facts">
            <Fact name={words.say('when')}>{moment(of.at)}</Fact>
            <Fact name={words.say('place')}>{own(of.place)}</Fact>
            {of.places === 0 ? null : (
              <Fact name={words.say('sign-up')}>
                {words.say('places', { n: of.places })}
                {of.signUpUntil === undefined ? null : <> · {words.say('sign-up-until', { date: moment(of.signUpUntil) })}</>}
              </Fact>
            )}
          </dl>
          <section class="posting-part">
            <h3>{words.say('agenda')}</h3>
            <List texts={of.agenda} language={language} />
          </section>
          <section class="posting-part">
            <h3>{words.say('minutes')}</h3>
            {of.minutes.length === 0 ? (
              <p>{words.say('minutes-due', { date: <N>{of.minutesDue}</N> })}</p>
            ) : (
              <List texts={of.minutes} language={language} />
            )}
          </section>
        </>
      )
    case 'project':
      return (
        <dl class="posting-facts">
          <Fact name={words.say('responsible')}>{own(of.responsible)}</Fact>
          {of.budget === undefined ? null : (
            <Fact name={words.say('amount')}>
              <Yuan fen={of.budget} />
            </Fact>
          )}
        </dl>
      )
    case 'fund':
      return <Fund of={of} language={language} />
    case 'enforcement':
      return (
        <>
          <dl class="posting-facts">
            <Fact name={words.say('identity')}>{own(of.identity)}</Fact>
          </dl>
          {(['content', 'basis', 'discipline'] as const).map((part) => (
            <section key={part} class="posting-part">
              <h3>{words.say(part)}</h3>
              <List texts={of[part]} language={language} />
            </section>
          ))}
        </>
      )
    case 'township':
      return (
        <dl class="posting-facts">
          <Fact name={words.say('period')}>{own(of.period)}</Fact>
        </dl>
      )
    case 'results':
    case 'promise':
      return (
        <dl class="posting-facts">
          <Fact name={words.say('period')}>
            <N>
              {of.from} – {of.to}
            </N>
          </Fact>
        </dl>
      )
    case 'notice':
    case 'station':
    case 'utility':
    case 'neighbour':
    case 'internal':
      return null
    default:
      return unreachable(of)
  }
}

function Fund({ of, language }: { of: Extract<PublicPosting['details'], { type: 'fund' }>; language: Language }) {
  const words = sayPosting(language)
  const spent = of.spending.reduce((sum, { fen }) => sum + fen, 0)
  return (
    <>
      <dl class="posting-facts">
        <Fact name={words.say('source')}>
          <Own text={of.source} language={language} />
        </Fact>
        <Fact name={words.say('approved-by')}>
          <Own text={of.approvedBy} language={language} />
        </Fact>
        <Fact name={words.say('amount')}>
          {words.say('approved', { yuan: <Yuan fen={of.approved} /> })} · {words.say('spent', { yuan: <Yuan fen={spent} /> })}
        </Fact>
      </dl>
      {of.spending.length === 0 ? null : (
        <div class="posting-table">
          <table>
            <thead>
              <tr>
                {(['purpose', 'date', 'amount'] as const).map((column) => (
                  <th key={column} scope="col">
                    {words.say(column)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {of.spending.map(({ purpose, on, fen }, at) => (
                <tr key={at}>
                  <td>
                    <Own text={purpose} language={language} />
                  </td>
                  <td class="is-figure">
                    <N>{on}</N>
                  </td>
                  <td class="is-figure">
                    <Yuan fen={fen} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}
