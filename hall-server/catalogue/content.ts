import { hash } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Groups, Guide, PublicGuide } from '../../shared/guide/guide.ts'
import { instant, type Instant } from '../../shared/ids.ts'
import type { ContentSnapshot, PublishedGuide } from '../../shared/wire/content.ts'
import type { Content } from '../core/content/content.ts'
import { publicTexts, type PublicText } from '../core/content/views/public.ts'
import type { RunningContent } from '../running-content.ts'
import { itemList, type Items } from './items.ts'
import { itemTexts, type ItemTexts } from './item-texts.ts'
import { guideOf } from './kinds.ts'
import { listedItems } from './sample.ts'
import type { entryMaker } from './search-entries.ts'

/** All public content as one file. */
export interface SnapshotFile {
  readonly version: number
  readonly at: Instant
  readonly sha256: string
  readonly json: Buffer
  readonly gzip: Buffer
}

/** What everybody may see of a hall's content, as of its last public change. */
export interface PublicContent {
  /** Those of now, also when asked later. */
  readonly items: Items
  readonly groups: Groups
  /** Grows with each public change. */
  version(): number
  guide(code: string): PublishedGuide | undefined
  guides(): readonly PublishedGuide[]
  /** Made when it is first asked for, once for each version. */
  snapshot(): Promise<SnapshotFile>
  /** Told in the same turn as the change. Returns its own stop. */
  watch(tell: (version: number, at: Instant) => void): () => void
}

type EntryMaker = ReturnType<typeof entryMaker>

interface Shown {
  readonly version: number
  readonly at: Instant
  readonly texts: ReadonlyMap<string, PublicText>
  readonly items: Items
  file: Promise<SnapshotFile> | null
}

const shorten = promisify(gzip)

/** The public side of content: made anew from the scope-checked texts at each public change, so that nothing else can be in it. */
export async function openPublicContent(running: RunningContent, groups: Groups): Promise<PublicContent> {
  const watchers = new Set<(version: number, at: Instant) => void>()
  let maker: Promise<EntryMaker> | null = null
  const entries = () => (maker ??= import('./search-entries.ts').then((made) => made.entryMaker()))
  const show = (content: Readonly<Content>) => shownOf(content, groups)
  let shown = await running.look(show)
  running.watch(({ content }) => {
    if (content.publicVersion === shown.version) return
    shown = show(content)
    for (const watcher of watchers) watcher(shown.version, shown.at)
  })
  return {
    groups,
    items: {
      find: (code) => shown.items.find(code),
      nameOf: (code) => shown.items.nameOf(code),
      search: (asked) => shown.items.search(asked),
    },
    version: () => shown.version,
    guide(code) {
      const text = shown.texts.get(code)
      return text && published(text)
    },
    guides: () => [...shown.texts.values()].map(published),
    snapshot: () => (shown.file ??= snapshotFile(shown, groups, entries)),
    watch(watcher) {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
  }
}

function shownOf(content: Readonly<Content>, groups: Groups): Shown {
  const texts = publicTexts(content, 'guide')
  return {
    version: content.publicVersion,
    at: instant.parse(content.publicAt),
    texts: new Map(texts.map((text) => [text.code, text])),
    items: itemList(withListed(texts.map(({ document }) => itemTexts(document))), groups.departments),
    file: null,
  }
}

/** Items that have no guide yet are listed, and found, as before. */
const withListed = (items: readonly ItemTexts[]): ItemTexts[] => [...items, ...withoutGuide(new Set(items.map(({ item }) => item.code)))]
const withoutGuide = (guides: ReadonlySet<string>) => listedItems().filter(({ item }) => !guides.has(item.code))
const nothingMore = { topics: [], lifeEvents: [], serviceObjects: [], materials: [] }

const published = ({ version, since, document }: PublicText): PublishedGuide => ({ version, since, guide: withoutOwn(guideOf(document)) })

/** Whose text it is and that it is risky is nobody's business outside. */
function withoutOwn({ owner: _owner, risk: _risk, ...rest }: Guide): PublicGuide {
  return rest
}

async function snapshotFile({ version, at, texts }: Shown, groups: Groups, entries: () => Promise<EntryMaker>): Promise<SnapshotFile> {
  const guides = [...texts.values()].map(published)
  // Not before a screen asks: the dictionary of pinyin takes longer to load than the server has to start.
  const searchEntries = await entries()
  const others = withoutGuide(new Set(texts.keys())).map(({ item }) => ({
    ...item,
    ...nothingMore,
    result: { name: item.name },
    words: item.words.filter((word) => !/^[a-z]+$/.test(word)), // pinyin written by hand, which would beat what is spelled
  }))
  const search = searchEntries([...guides.map(({ guide }) => guide), ...others], groups)
  const snapshot: ContentSnapshot = { version, at, groups, guides, search }
  const json = Buffer.from(JSON.stringify(snapshot))
  return { version, at, sha256: hash('sha256', json), json, gzip: await shorten(json) }
}
