import type { ContentKind } from '../shared/wire/content.ts'
import type { ImportFormat } from '../shared/wire/exchange.ts'
import type { Aside } from './aside/aside.ts'
import { circleCode, CIRCLES, type Circle } from './catalogue/exchange/circles.ts'
import type { PublicContent } from './catalogue/content.ts'
import type { Content } from './core/content/content.ts'
import type { RunningContent } from './running-content.ts'

/** All texts of some kinds as one file. */
export interface ExportDesk {
  /** What everybody may read, from the same scope-checked lists as every public door. Made once for each version. */
  open(format: ImportFormat, kinds: readonly ContentKind[]): Promise<Buffer>
  /** What is in force, whoever may read it, and who that is. */
  all(format: ImportFormat, kinds: readonly ContentKind[]): Promise<Buffer>
}

type Documents = Readonly<Record<ContentKind, readonly unknown[]>> & { readonly circles: readonly Circle[] | null }

export function exportDesk(running: RunningContent, shown: PublicContent, aside: Aside): ExportDesk {
  let made = { version: -1, files: new Map<string, Promise<Buffer>>() }

  const fileOf = async (format: ImportFormat, kinds: readonly ContentKind[], documents: Documents): Promise<Buffer> =>
    format === 'json'
      ? jsonOf(kinds, documents)
      : Buffer.from(await aside('write-tables', { kinds, texts: documents, circles: documents.circles }))

  return {
    open(format, kinds) {
      if (made.version !== shown.version()) made = { version: shown.version(), files: new Map() }
      const name = `${format === 'json' ? 'json' : 'csv'} ${kinds.join(' ')}`
      const documents = () => ({
        guide: shown.guides().map(({ guide }) => guide),
        posting: shown.postings().map(({ posting }) => posting),
        circles: null,
      })
      const { files } = made
      const file = files.get(name) ?? fileOf(format, kinds, documents())
      files.set(name, file)
      file.catch(() => files.delete(name)) // its own caller hears of it
      return file
    },
    async all(format, kinds) {
      const documents = await running.look((content) => ({
        guide: inForce(content, 'guide'),
        posting: inForce(content, 'posting'),
        circles: circlesOf(content),
      }))
      return fileOf(format, kinds, documents)
    },
  }
}

const inForce = (content: Readonly<Content>, kind: ContentKind) =>
  [...content.records.values()].flatMap((record) => (record.kind === kind && record.live !== null ? [record.live.document] : []))

const circlesOf = (content: Readonly<Content>): Circle[] =>
  [...content.records.values()].flatMap(({ kind, code, live }) =>
    live === null || live.scope.kind === 'public' ? [] : [{ code: circleCode(kind, code), scope: live.scope }],
  )

/** One kind alone is a mere list; several are each under its name. */
function jsonOf(kinds: readonly ContentKind[], { guide, posting, circles }: Documents): Buffer {
  const [only] = kinds
  const whole =
    kinds.length > 1
      ? { guides: guide, postings: posting, ...(circles === null ? {} : { [CIRCLES]: circles }) }
      : only === 'posting'
        ? { postings: posting }
        : guide
  return Buffer.from(`${JSON.stringify(whole, null, 1)}\n`)
}
