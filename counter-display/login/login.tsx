import type { ReadonlySignal, Signal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { login as catalogue } from '../../shared/language/messages/login.ts'
import { hallTime } from '../../shared/screen/clock.ts'
import type { DeskLanguage } from '../../shared/screen/desk-language.ts'
import type { HallAtStart } from '../../shared/screen/hall-at-start.ts'
import { Icon } from '../../shared/screen/icon.tsx'
import { refusalText } from '../../shared/screen/refusal-text.ts'
import { ownName } from '../../shared/language/languages.ts'
import { Own } from '../../shared/screen/page.tsx'
import { N, speaker } from '../../shared/screen/say.tsx'
import { Field, PasswordField, type Words } from './field.tsx'
import type { LoginModel } from './model.ts'

interface Props {
  model: LoginModel
  hall: ReadonlySignal<HallAtStart | null>
  online: ReadonlySignal<boolean>
  time: ReadonlySignal<number>
  /** Id of the counter the desk to come is for. */
  counter: string | null
  language: Signal<DeskLanguage>
  choose: (language: DeskLanguage) => void
}

export function Login(props: Props) {
  const words = speaker(catalogue[props.language.value], props.language.value)
  return (
    <main class="login">
      <div class="edge">
        <div class="band" />
      </div>
      <Hall {...props} words={words} />
      <div class="side">
        {props.model.changing.value === null ? <SignIn {...props} words={words} /> : <Change {...props} words={words} />}
        <footer class="base">
          <span class="state" data-state={props.online.value ? 'ok' : 'offline'} role="status">
            {words.say(props.online.value ? 'connected' : 'disconnected')}
          </span>
          <span>{words.say('audited')}</span>
        </footer>
      </div>
    </main>
  )
}

const Hall = ({ hall, counter, words, language }: Props & { words: Words }) => (
  <section class="hall">
    {hall.value?.name.ug === undefined ? null : (
      <span class="plate hang" lang="ug" dir="rtl">
        {hall.value.name.ug}
      </span>
    )}
    <span class="plate" lang="zh">
      {hall.value?.name.zh ?? ''}
    </span>
    {language.value === 'en' && hall.value?.name.en !== undefined ? <span class="plate-en">{hall.value.name.en}</span> : null}
    <h1>{words.say(counter === null ? 'desk' : 'desk-clerk')}</h1>
    {counter === null ? null : <ThisCounter counter={counter} hall={hall.value} words={words} />}
  </section>
)

function ThisCounter({ counter, hall, words }: { counter: string; hall: HallAtStart | null; words: Words }) {
  const found = hall?.counters.find((one) => one.id === counter)
  if (hall !== null && found === undefined) return <p class="win">{words.say('unknown-counter', { counter: <N>{counter}</N> })}</p>
  const about = found === undefined ? [] : [...(found.zone === null ? [] : [found.zone]), ...found.lines]
  return (
    <dl class="win">
      <dt>{words.say('this-machine')}</dt>
      <dd>{words.say('counter', { counter: <b class="n">{found?.label ?? counter}</b> })}</dd>
      <dd class="about">
        {about.map((name) => (
          <Own key={name.zh} text={name} language={words.language} />
        ))}
      </dd>
    </dl>
  )
}

function SignIn({ model, words, hall, time, language, choose, counter }: Props & { words: Words }) {
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void model.signIn()
      }}
    >
      <div class="head">
        <h2>{words.say('title')}</h2>
        <Languages language={language} choose={choose} />
      </div>
      <Today hall={hall} time={time} language={language} />
      <Message model={model} language={language} />
      <Field label={words.say('username')} icon="person">
        <input
          class="n"
          value={model.username.value}
          autocomplete="username"
          autocapitalize="none"
          spellcheck={false}
          maxLength={64}
          autofocus
          required
          onInput={(event) => (model.username.value = event.currentTarget.value)}
        />
      </Field>
      <PasswordField
        words={words}
        label={words.plain('password')}
        value={model.password}
        autocomplete="current-password"
        again={model.refusal.value}
      />
      <Go busy={model.busy}>{words.say('enter-go')}</Go>
      <ul class="rules">
        {counter === null ? null : (
          <>
            <Rule icon="bell">{words.say('rule-pause', { key: <kbd>F2</kbd> })}</Rule>
            <Rule icon="pause">{words.say('rule-leave', { key: <kbd>F10</kbd> })}</Rule>
          </>
        )}
        <Rule icon="info">{words.say('rule-forgot')}</Rule>
      </ul>
    </form>
  )
}

function Change({ model, words, language }: Props & { words: Words }) {
  const problem = model.problem.value
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (problem === null) void model.change()
      }}
    >
      <div class="head">
        <h2>{words.say('new-title')}</h2>
      </div>
      <p class="sub">{words.say('new-why')}</p>
      <Message model={model} language={language} />
      <PasswordField words={words} label={words.plain('new-password')} value={model.next} autocomplete="new-password" focus />
      <PasswordField words={words} label={words.plain('new-again')} value={model.again} autocomplete="new-password" />
      <p class="sub" role="status">
        {problem === null || model.next.value === '' ? '' : words.say(problem)}
      </p>
      <Go busy={model.busy}>{words.say('new-save')}</Go>
    </form>
  )
}

const Go = ({ busy, children }: { busy: Signal<boolean>; children: ComponentChildren }) => (
  <button type="submit" class="key key-go enter" aria-disabled={busy.value}>
    <strong>{children}</strong>
    <kbd>Enter</kbd>
  </button>
)

const Rule = ({ icon, children }: { icon: string; children: ComponentChildren }) => (
  <li>
    <Icon name={icon} />
    <span>{children}</span>
  </li>
)

const Message = ({ model, language }: { model: LoginModel; language: Signal<DeskLanguage> }) =>
  model.refusal.value === null ? null : (
    <div class="msg" role="alert">
      <span class="shape" data-state="grave" />
      <span>{refusalText(model.refusal.value, language.value)}</span>
    </div>
  )

function Today({ hall, time, language }: Pick<Props, 'hall' | 'time' | 'language'>) {
  if (hall.value === null) return <p class="sub" />
  const clock = hallTime(hall.value.timeZone, language.value)
  return (
    <p class="sub">
      {clock.day(time.value)} <N>{clock.hm(time.value)}</N> {hall.value.timeName[language.value] ?? hall.value.timeName.zh}
    </p>
  )
}

export const Languages = ({ language, choose }: Pick<Props, 'language' | 'choose'>) => (
  <span class="languages">
    {(['zh', 'en'] as const).map((one) => (
      <button type="button" class="key" lang={one} data-language={one} aria-pressed={language.value === one} onClick={() => choose(one)}>
        {ownName[one]}
      </button>
    ))}
  </span>
)
