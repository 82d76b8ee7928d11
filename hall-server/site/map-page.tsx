import { render } from 'preact-render-to-string'
import type { Language } from '../../shared/language/languages.ts'
import { HallMap } from '../../shared/screen/map/hall-map.tsx'
import { visitWords } from '../../shared/screen/visit/words.ts'
import { Own } from '../../shared/screen/page.tsx'
import { N } from '../../shared/screen/say.tsx'
import { spanned } from '../../shared/screen/spanned.ts'
import type { FloorPlan, ZoneOnPlan } from '../../shared/wire/map.ts'
import type { PublicView } from '../../shared/wire/views.ts'
import { Around, type Page } from './around.tsx'
import { titled } from './lists.tsx'

export interface MapHere {
  readonly language: Language
  readonly view: PublicView
  readonly plan: FloorPlan
  /** The zone the address asks for; null: the whole hall. */
  readonly zone: ZoneOnPlan | null
}

export const mapPath = '/map'

/** The hall from above; with `?zone=` the way there from the entrance. Every zone is said in words too. */
export function mapPage({ language, view, plan, zone }: MapHere): Page {
  const { say, plain } = visitWords(language)
  const html = (
    <Around language={language} hall={view.hall} path={mapPath}>
      <h1>{say('map')}</h1>
      <HallMap plan={plan} language={language} target={zone === null ? null : { zone: zone.id, labels: [] }} from="entrance" />
      <ul class="site-zones">
        {plan.floors.flatMap(({ floor, zones }) =>
          zones.map((one) => (
            <li key={one.id} aria-current={one.id === zone?.id ? 'true' : undefined}>
              <a href={`/site/${language}${mapPath}?zone=${encodeURIComponent(one.id)}`}>
                <Own as="b" text={one.name} language={language} />
              </a>
              {plan.floors.length > 1 ? <span>{say('floor', { n: floor })}</span> : null}
              <span>{say('counters', { counters: <N>{spanned(one.counters.map(({ label }) => label))}</N> })}</span>
              {one.way === undefined ? null : <Own text={one.way} language={language} />}
              <Lines view={view} zone={one.id} language={language} />
            </li>
          )),
        )}
      </ul>
    </Around>
  )
  return {
    language,
    title: titled(plain('map'), language, view),
    description: plain('map'),
    path: mapPath,
    html: render(html),
    isKept: zone === null,
  }
}

/** What is handed in there. */
function Lines({ view, zone, language }: Pick<MapHere, 'view' | 'language'> & { zone: string }) {
  const ids = new Set(view.counters.filter((counter) => counter.zone === zone).flatMap(({ lines }) => lines))
  return (
    <span class="site-zone-lines">
      {view.lines
        .filter(({ id }) => ids.has(id))
        .map((line) => (
          <span key={line.id}>
            <N>{line.prefix}</N> <Own text={line.names} language={language} />
          </span>
        ))}
    </span>
  )
}
