import type { KioskModel } from './model.ts'
import { Heading, ItemRow, Second, Tile } from './parts.tsx'
import { kioskWords } from './words.ts'

const POPULAR = 6

/** One big key, two ways to look, the matters most asked for. */
export function Home({ model }: { model: KioskModel }) {
  const language = model.language.value
  const words = kioskWords(language)
  const waiting = model.view.value?.lines.reduce((sum, line) => sum + line.waiting, 0) ?? 0
  const items = model.catalogue.value?.items.filter((item) => item.popular !== null).slice(0, POPULAR)
  return (
    <>
      <Heading model={model} word="ask" />
      <div class="tiles">
        <Tile icon="ticket" go act="take" onClick={() => model.go({ at: 'departments' })}>
          <strong>{words.say('take')}</strong>
          <Second language={language} word="take" />
          <small>{words.say('take-hint', { n: waiting })}</small>
        </Tile>
        <Tile icon="search" act="find" onClick={() => model.go({ at: 'find' })}>
          <strong>{words.say('find')}</strong>
          <Second language={language} word="find" />
          <small>{words.say('find-hint')}</small>
        </Tile>
      </div>
      <Heading model={model} word="popular" as="h2" />
      <div class="list">
        {items === undefined ? (
          <p class="empty">{words.say(model.online.value ? 'loading' : 'loading-failed')}</p>
        ) : (
          items.map((item) => <ItemRow key={item.code} model={model} item={item} />)
        )}
      </div>
    </>
  )
}
