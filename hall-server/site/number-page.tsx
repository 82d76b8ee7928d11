import { render } from 'preact-render-to-string'
import { Icon } from '../../shared/screen/icon.tsx'
import { Own } from '../../shared/screen/page.tsx'
import { N } from '../../shared/screen/say.tsx'
import type { Refusal } from '../../shared/wire/refusals.ts'
import { Around, saySite, type Page } from './around.tsx'
import { guideCrumbs, guidePath, type GuideHere } from './guide-here.tsx'
import { HallNow, WaitText } from './hall-now.tsx'
import { titled } from './lists.tsx'
import { told } from './refused.ts'

/** Before a number is taken: for what, in which line, how long it may be. `key` makes the same form give the same number. */
export function numberPage(here: GuideHere, key: string, refusal: Refusal | null): Page {
  const { shown, view } = here
  const { guide, language } = shown
  const say = saySite(language)
  const path = `${guidePath(shown)}/number`
  const line = view.lines.find(({ id }) => id === guide.line)
  const name = <Own text={guide.name} language={language} />
  const html = (
    <Around language={language} hall={view.hall} path={path} crumbs={[...guideCrumbs(here), { path: guidePath(shown), name }]} takesReports>
      <h1>{say.say(refusal === null ? 'number-title' : 'number-refused')}</h1>
      {refusal === null ? null : (
        <p class="site-told is-wrong" role="alert">
          {told(refusal, language)}
        </p>
      )}
      {line === undefined || !view.open ? (
        <HallNow view={view} language={language} />
      ) : (
        <form class="site-form" method="post" action={`/site/${language}${path}`}>
          <dl class="site-number">
            <dt>{say.say('number-for')}</dt>
            <dd>
              <b>{name}</b>
            </dd>
            <dt>{say.say('line')}</dt>
            <dd>
              <N>{line.prefix}</N> <Own text={line.names} language={language} />
            </dd>
            <dt>{say.say('number-ahead')}</dt>
            <dd>{say.say('people', { n: line.waiting })}</dd>
            <dt>{say.say('wait')}</dt>
            <dd>
              <WaitText wait={line.wait} language={language} />
            </dd>
          </dl>
          <p>{say.say('number-note')}</p>
          <input type="hidden" name="requestId" value={key} />
          <button type="submit" class="key key-go">
            <Icon name="ticket" />
            {say.say('take')}
          </button>
        </form>
      )}
      <p>
        <a href={`/site/${language}${guidePath(shown)}`}>{say.say('back')}</a>
      </p>
    </Around>
  )
  return { language, title: titled(say.plain('number-title'), language, view), description: '', path, html: render(html), isKept: false }
}
