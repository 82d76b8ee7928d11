import { Icon } from '../shared/screen/icon.tsx'
import type { KioskModel, Page } from './model.ts'
import { lookUpWords } from './words.ts'

const choosing: readonly Page['at'][] = ['home', 'lines', 'look', 'find', 'guide', 'class']

/** While matters are gathered for one number: how many, and the way to it. */
export function BasketBar({ model, page }: { model: KioskModel; page: string }) {
  const count = model.basket.value.length
  if (count === 0 || !choosing.some((one) => one === page)) return null
  const words = lookUpWords(model.language.value)
  return (
    <div class="basket-bar" role="status">
      <span>{words.say('basket-bar', { n: count })}</span>
      <button type="button" class="key" data-act="basket" onClick={() => model.go({ at: 'basket' })}>
        <Icon name="ticket" />
        <strong>{words.say('basket-go')}</strong>
      </button>
    </div>
  )
}

/** Together with another matter: the key beside those that take a number for one alone. */
export function TogetherKey({ model, item }: { model: KioskModel; item: Parameters<KioskModel['gather']>[0] }) {
  const words = lookUpWords(model.language.value)
  return (
    <button type="button" class="key together" data-act="together" disabled={model.busy.value} onClick={() => model.gather(item)}>
      <Icon name="plus" />
      <span>{words.say('add-matter')}</span>
    </button>
  )
}

/** Something is in the basket already: this one goes with it. */
export function GatherKey({ model, item }: { model: KioskModel; item: Parameters<KioskModel['gather']>[0] }) {
  const words = lookUpWords(model.language.value)
  return (
    <button type="button" class="key key-go gather" data-act="gather" onClick={() => model.gather(item)}>
      <Icon name="plus" large />
      <strong>{words.say('basket-add')}</strong>
    </button>
  )
}
