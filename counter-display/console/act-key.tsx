import type { ComponentChildren } from 'preact'
import { Icon } from '../../shared/screen/icon.tsx'
import { whyText } from './desk-words.ts'
import { whyNot } from './guards.ts'
import { keyOf, type Act } from './keys.ts'
import type { ConsoleModel } from './model.ts'

export const Kbd = ({ children }: { children: string }) => <kbd lang="en">{children}</kbd>

interface Face {
  model: ConsoleModel
  act: Act
  children: ComponentChildren
  icon?: string
  class?: string
  pressed?: boolean
}

/** A button with its key printed on it. One that cannot be used now says why, on pointing and on trying. */
export function ActKey({ model, act, children, icon, class: more = '', pressed }: Face) {
  const here = model.situation.value
  const why = here === null ? null : whyNot(act, here)
  return (
    <button
      type="button"
      class={`key ${more}`}
      data-act={act}
      aria-disabled={why !== null}
      aria-busy={model.busy.value === act}
      aria-keyshortcuts={keyOf(act).replace('Ctrl', 'Control')}
      title={why === null ? undefined : whyText(why, model.language.value)}
      {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
      onClick={() => model.press(act)}
    >
      {icon !== undefined && <Icon name={icon} />}
      <span class="key-name">{children}</span>
      <Kbd>{keyOf(act)}</Kbd>
    </button>
  )
}
