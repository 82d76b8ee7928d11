import { minutesSince } from '../../shared/screen/clock.ts'
import type { GreeterView } from '../../shared/wire/views.ts'
import type { GreeterModel } from './model.ts'
import type { Words } from './words.ts'

interface Face {
  model: GreeterModel
  view: GreeterView
  words: Words
}

/** Who asked for a person, and where. Above everything else, because somebody stands there. */
export function Help({ model, view, words }: Face) {
  const { say } = words
  return (
    <section class="help" role="status" aria-live="polite">
      {view.help.length > 0 && (
        <>
          <h2 class="state" data-state="warn">
            {say('help-title', { n: view.help.length })}
          </h2>
          <ul>
            {view.help.map(({ place, at }) => {
              const minutes = minutesSince(at, model.time.value)
              return (
                <li key={place} data-help={place}>
                  <b>{place}</b>
                  <span>{minutes === 0 ? say('help-now') : say('help-since', { n: minutes })}</span>
                  <button
                    type="button"
                    class="key"
                    data-act="help-given"
                    aria-disabled={model.off.value}
                    aria-label={`${place} ${words.plain('help-go')}`}
                    onClick={() => void model.helpGiven(place)}
                  >
                    {say('help-go')}
                  </button>
                </li>
              )
            })}
          </ul>
        </>
      )}
    </section>
  )
}
