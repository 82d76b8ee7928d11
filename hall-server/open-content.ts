import type { Groups } from '../shared/guide/guide.ts'
import type { HallId, Instant } from '../shared/ids.ts'
import type { HallLayout } from '../shared/layout.ts'
import type { ContentKey, OfficeView } from '../shared/wire/content.ts'
import { workAside } from './aside/aside.ts'
import { openPublicContent, type PublicContent } from './catalogue/content.ts'
import { knownHere } from './catalogue/exchange/known.ts'
import { contentRules } from './catalogue/kinds.ts'
import { mediaStore, type MediaStore } from './catalogue/media.ts'
import { reachMeter, type ReachMeter } from './catalogue/reach.ts'
import { sampleContent } from './catalogue/sample.ts'
import type { ContentRules } from './core/content/commands.ts'
import { exportDesk, type ExportDesk } from './exporting.ts'
import { importDesk, type BringIn } from './importing.ts'
import type { Journal } from './journal/journal.ts'
import { contentDocument } from './running-content-document.ts'
import { openRunningContent, type RunningContent } from './running-content.ts'
import { signUpBook, type SignUpBook } from './sign-ups.ts'

/** A hall's content as the doors know it. */
export interface OpenContent {
  readonly running: RunningContent
  readonly rules: ContentRules
  readonly groups: Groups
  readonly public: PublicContent
  readonly reach: ReachMeter
  readonly signUps: SignUpBook
  readonly media: MediaStore
  readonly bringIn: BringIn
  readonly exports: ExportDesk
  /** What the office's screens are shown. */
  office(): OfficeView
  /** Told of everything that changes it. Returns its own stop. */
  watchOffice(tell: () => void): () => void
}

interface Given {
  readonly id: HallId
  readonly data: string
  readonly layout: HallLayout
  readonly groups: Groups
  readonly journal: Journal
  readonly now: () => Instant
  readonly log: (error: unknown, where: string) => void
}

/** Opens what a hall has published; a hall that has nothing yet gets the sample's. */
export async function openContent({ id, data, layout, groups, journal, now, log }: Given): Promise<OpenContent> {
  // Published items are known once the content is read: until then nothing is judged.
  let shown: PublicContent | undefined
  const rules = contentRules(layout, groups, () => {
    const known = shown
    return known === undefined ? undefined : (code) => known.guide(code)?.guide
  })
  const running = await openRunningContent({ id, journal, document: contentDocument(data, id, log), rules, now, log })
  const position = () => running.look((content) => content.position)
  if ((await position()) === 0) await begin(running)
  const watchers = new Set<() => void>()
  const tell = () => watchers.forEach((watcher) => watcher())
  const reach = reachMeter(tell)
  let seen: { position: number; changed: ContentKey | null } = { position: await position(), changed: null }
  // Its watcher comes first: whoever is told of a change afterwards finds it already public.
  shown = await openPublicContent(running, groups)
  const published = shown
  const aside = workAside()
  running.watch(({ content, events }) => {
    const last = events.at(-1)
    seen = { position: content.position, changed: last === undefined ? null : { kind: last.kind, code: last.code } }
    tell()
  })
  return {
    running,
    rules,
    groups,
    public: published,
    reach,
    signUps: signUpBook({
      data,
      hall: id,
      now,
      heldAt(code) {
        const details = published.posting(code)?.posting.details
        return details?.type === 'hearing' ? details.at : null
      },
    }),
    media: mediaStore({ data, running, shown: published, aside, now }),
    bringIn: importDesk({ running, rules, known: knownHere(layout, groups), aside }),
    exports: exportDesk(running, published, aside),
    office: () => ({ ...seen, reach: reach.reach() }),
    watchOffice(watcher) {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
  }
}

async function begin(running: RunningContent) {
  const request = { by: { kind: 'server' }, ask: { type: 'begin', records: await sampleContent() } } as const
  const begun = await running.handle({ request, key: null, fingerprint: '' })
  if (!begun.ok) throw new Error(`The sample content was refused: ${begun.error.code}`)
}
