import { Icon } from '../../shared/screen/icon.tsx'
import { visitWords } from '../../shared/screen/visit/words.ts'
import { Own } from '../../shared/screen/page.tsx'
import { ClassKeys } from '../choose-class.tsx'
import { wantedOf, type KioskModel, type Wanted } from '../model.ts'
import { Pages } from '../pages.tsx'
import { Title } from '../parts.tsx'
import { lookUpWords, secondOf } from '../words.ts'

/** What is gathered for one number, what it means, and the keys that take it. */
export function Basket({ model }: { model: KioskModel }) {
  const language = model.language.value
  const words = lookUpWords(language)
  const items = model.basket.value
  const wanted = wantedOf(items)
  return (
    <>
      <Title model={model} say={(each) => lookUpWords(each).say('basket-title', { n: items.length })} />
      {items.length === 0 ? (
        <p class="empty">{words.say('basket-empty')}</p>
      ) : (
        <p class="basket-hint">{visitWords(language).say('same-number')}</p>
      )}
      <Pages model={model} again={items.length}>
        {items.map((item) => (
          <Row key={item.code} model={model} item={item} />
        ))}
      </Pages>
      <button type="button" class="key find more-key" data-act="more" onClick={model.chooseMore}>
        <Icon name="plus" />
        <span>{words.say('basket-more')}</span>
      </button>
      {wanted === null ? null : <ClassKeys model={model} item={wanted} />}
    </>
  )
}

function Row({ model, item }: { model: KioskModel; item: Wanted }) {
  const language = model.language.value
  const line = model.view.value?.lines.find(({ id }) => id === item.line)
  return (
    <div class="row basket-row" data-item={item.code}>
      <Icon name="ticket" large />
      <span class="t">
        <span class="name">
          <Own text={item.name} language={language} />
          <Own class="second hang" text={item.name} language={secondOf(language)} />
        </span>
        {line === undefined ? null : (
          <span>
            <b class="n prefix">{line.prefix}</b> <Own text={line.names} language={language} />
          </span>
        )}
      </span>
      <button type="button" class="key" data-act="remove" onClick={() => model.putBack(item)}>
        {lookUpWords(language).say('basket-remove')}
      </button>
    </div>
  )
}
