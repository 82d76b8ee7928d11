import { hash } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Groups, Guide, PublicGuide } from '../../shared/guide/guide.ts'
import { instant, type Instant } from '../../shared/ids.ts'
import type { PublishedPosting } from '../../shared/posting/posting.ts'
import type { ContentSnapshot, PublishedGuide } from '../../shared/wire/content.ts'
import type { Content } from '../core/content/content.ts'
import { publicTexts, type PublicText } from '../core/content/views/public.ts'
import type { ItemsPage } from '../../shared/wire/views.ts'
import type { RunningContent } from '../running-content.ts'
import { findingOf, type Finding, type ItemsAsked, type MakeEntries } from './finding.ts'
import { itemList, itemOf, type Items } from './items.ts'
import { guideOf } from './kinds.ts'
import { publishedPostingOf } from './posting-kind.ts'

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
  /** The items found, the best first. The first who asks after a change waits for the search to be made. */
  page(asked: ItemsAsked): Promise<ItemsPage>
  /** Grows with each public change. */
  version(): number
  /** Of the last public change. */
  at(): Instant
  guide(code: string): PublishedGuide | undefined
  guides(): readonly PublishedGuide[]
  /** [PACK-2] As it is read: a package with all its parts' questions, papers and fees. */
  whole(code: string): Promise<PublishedGuide | undefined>
  /** All of them so. */
  wholes(): Promise<readonly PublishedGuide[]>
  posting(code: string): PublishedPosting | undefined
  /** What hangs on the board, the newest first. */
  postings(): readonly PublishedPosting[]
  /** Made when it is first asked for, once for each version. */
  snapshot(): Promise<SnapshotFile>
  /** Told in the same turn as the change. Returns its own stop. */
  watch(tell: (version: number, at: Instant) => void): () => void
}

interface Shown {
  readonly version: number
  readonly at: Instant
  readonly texts: ReadonlyMap<string, PublicText>
  readonly postings: ReadonlyMap<string, PublicText>
  readonly items: Items
  finding: Promise<Finding> | null
  wholes: Promise<ReadonlyMap<string, PublishedGuide>> | null
  file: Promise<SnapshotFile> | null
}

const shorten = promisify(gzip)

/** The public side of content: made anew from the scope-checked texts at each public change, so that nothing else can be in it. */
export async function openPublicContent(running: RunningContent, groups: Groups): Promise<PublicContent> {
  const watchers = new Set<(version: number, at: Instant) => void>()
  // Not before somebody asks: the dictionary of pinyin takes longer to load than the server has to start.
  let maker: Promise<MakeEntries> | null = null
  const entries = () => (maker ??= import('./search-entries.ts').then((made) => made.entryMaker()))
  const finding = (of: Shown) => (of.finding ??= entries().then((make) => findingIn(of, groups, make)))
  let shown = await running.look(shownOf)
  running.watch(({ content }) => {
    if (content.publicVersion === shown.version) return
    shown = shownOf(content)
    for (const watcher of watchers) watcher(shown.version, shown.at)
  })
  return {
    items: {
      find: (code) => shown.items.find(code),
      nameOf: (code) => shown.items.nameOf(code),
      stopsOf: (code) => shown.items.stopsOf(code),
    },
    page: async (asked) => (await finding(shown)).page(asked),
    version: () => shown.version,
    at: () => shown.at,
    guide(code) {
      const text = shown.texts.get(code)
      return text && published(text)
    },
    guides: () => [...shown.texts.values()].map(published),
    whole: async (code) => (await wholesOf(shown)).get(code),
    wholes: async () => [...(await wholesOf(shown)).values()],
    posting(code) {
      const text = shown.postings.get(code)
      return text && publishedPostingOf(text)
    },
    postings: () => [...shown.postings.values()].map(publishedPostingOf),
    snapshot() {
      const now = shown
      return (now.file ??= finding(now).then((found) => snapshotFile(now, groups, found)))
    },
    watch(watcher) {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
  }
}

function shownOf(content: Readonly<Content>): Shown {
  const texts = publicTexts(content, 'guide')
  const byCode = new Map<string, PublicText>(texts.map((text) => [text.code, text]))
  return {
    version: content.publicVersion,
    at: instant.parse(content.publicAt),
    texts: byCode,
    postings: new Map(newestFirst(publicTexts(content, 'posting')).map((text) => [text.code, text])),
    items: itemList(
      texts.map(({ document }) => itemOf(document)),
      (code) => byCode.get(code)?.document,
    ),
    finding: null,
    wholes: null,
    file: null,
  }
}

const findingIn = ({ texts, items }: Shown, groups: Groups, make: MakeEntries): Finding =>
  findingOf(
    [...texts.values()].map((text) => published(text).guide),
    items.find,
    groups,
    make,
  )

const published = ({ version, since, document }: PublicText): PublishedGuide => ({ version, since, guide: withoutOwn(guideOf(document)) })

const newestFirst = (texts: readonly PublicText[]) => texts.toSorted((a, b) => b.since - a.since || (a.code < b.code ? -1 : 1))

/** Whose text it is and that it is risky is nobody's business outside. */
function withoutOwn({ owner: _owner, risk: _risk, ...rest }: Guide): PublicGuide {
  return rest
}

/** Made when first asked for, once for each version. */
const wholesOf = (shown: Shown) => (shown.wholes ??= wholeTexts([...shown.texts.values()].map(published)))

async function wholeTexts(all: readonly PublishedGuide[]): Promise<ReadonlyMap<string, PublishedGuide>> {
  const { isPackage, wholeGuide } = await import('../../shared/guide/package.ts')
  const guides = all.map(({ guide }) => guide)
  return new Map(all.map((one) => [one.guide.code, isPackage(one.guide) ? { ...one, guide: wholeGuide(one.guide, guides).guide } : one]))
}

async function snapshotFile(shown: Shown, groups: Groups, { entries }: Finding): Promise<SnapshotFile> {
  const { version, at, postings } = shown
  const snapshot: ContentSnapshot = {
    version,
    at,
    groups,
    guides: [...(await wholesOf(shown)).values()],
    search: [...entries],
    postings: [...postings.values()].map(publishedPostingOf),
  }
  const json = Buffer.from(JSON.stringify(snapshot))
  return { version, at, sha256: hash('sha256', json), json, gzip: await shorten(json) }
}
