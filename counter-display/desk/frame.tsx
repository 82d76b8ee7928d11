import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import { hallTime } from '../../shared/screen/clock.ts'
import { Icon } from '../../shared/screen/icon.tsx'
import { OfflineBar } from '../../shared/screen/offline-bar.tsx'
import { Own } from '../../shared/screen/page.tsx'
import { refusalText } from '../../shared/screen/refusal-text.ts'
import { N } from '../../shared/screen/say.tsx'
import type { HallFacts } from '../../shared/wire/views.ts'
import { Languages } from '../login/login.tsx'
import type { AnyDesk } from './model.ts'
import { sharedWords } from './words.ts'
import './desk.css'

interface Face {
  model: AnyDesk
  hall: HallFacts
  title: string
  /** Whether the hall is open, in words. */
  status?: ComponentChildren
  /** Keys of the screen's own, before those of every desk. */
  children?: ComponentChildren
}

/** The upper edge of a staff screen: which hall, what for, when, who, and whether what is shown is true now. */
export function Frame({ model, hall, title, status, children }: Face) {
  const language = model.language.value
  const { common, desk } = sharedWords(language)
  const { hms, day } = hallTime(hall.timeZone, language)
  const since = model.since.value
  useEffect(() => {
    document.title = title
  }, [title])
  return (
    <>
      <div class="band" />
      <OfflineBar online={model.online.value} since={since === null ? null : hms(since)} language={language} />
      <header class="top">
        <Own text={hall.name} language={language} class="plate" />
        <h1>{title}</h1>
        {status}
        <div class="right">
          <span class="today">{day(model.time.value)}</span>
          <span class="now">
            <b class="n">{hms(model.time.value)}</b> <Own text={hall.timeName} language={language} />
          </span>
          {children}
          {location.pathname === '/phone-desk' ? null : (
            <a
              class="key"
              href="/phone-desk"
              target="phone-desk"
              rel="noreferrer"
              title={desk.plain('phone-desk')}
              aria-label={desk.plain('phone-desk')}
            >
              <Icon name="phone" />
            </a>
          )}
          <Languages language={model.language} choose={model.choose} />
          <a class="me" href="/staff" target="_blank" rel="noreferrer" title={desk.plain('inside')}>
            {desk.say('staff-no', { no: <N>{model.me.staffNo}</N> })}
          </a>
          <button type="button" class="key" data-act="sign-out" onClick={() => void model.signOut()}>
            <Icon name="exit" />
            {common.say('sign-out')}
          </button>
        </div>
      </header>
    </>
  )
}

/** Before the first view, and when the server refuses to give one. */
export function NoView({ model, title }: { model: AnyDesk; title: string }) {
  const language = model.language.value
  const { common } = sharedWords(language)
  const refusal = model.refusal.value
  return (
    <main class="desk no-view">
      <h1>{title}</h1>
      <p class="state" data-state={refusal === null ? 'offline' : 'grave'} role={refusal === null ? 'status' : 'alert'}>
        <span>{refusal === null ? common.say('connecting') : refusalText(refusal, language)}</span>
      </p>
      <Languages language={model.language} choose={model.choose} />
      <button type="button" class="key" data-act="sign-out" onClick={() => void model.signOut()}>
        <Icon name="exit" />
        {common.say('sign-out')}
      </button>
    </main>
  )
}
