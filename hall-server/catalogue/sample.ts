import { staffOnly } from './staff-only.ts'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { itemCode } from '../../shared/ids.ts'
import type { ContentKind, Scope } from '../../shared/wire/content.ts'
import { builtFolder } from '../built-folder.ts'
import type { GivenRecord } from '../core/content/commands.ts'
import groups from './sample/groups.json'

const sampleFile = z.array(z.looseObject({ code: itemCode, details: z.looseObject({ type: z.string() }).optional() }))
const everybody: Scope = { kind: 'public' }

/**
 * The sample hall's guides and postings, read on the very first start only, and as files: what is bundled stays in memory for good.
 * That each is in order is proven by a test, not at every first start.
 */
export async function sampleContent(): Promise<GivenRecord[]> {
  return [...(await recordsIn('guide', 'guides')), ...(await recordsIn('posting', 'postings'))]
}

async function recordsIn(kind: ContentKind, name: string): Promise<GivenRecord[]> {
  const folder = builtFolder(`dist/server/${name}`, `hall-server/catalogue/sample/${name}`)
  if (folder === null) throw new Error(`The sample ${name} are not where the build puts them`)
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json')).sort()
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')))
  return texts.flatMap((file) =>
    sampleFile.parse(JSON.parse(file)).map((document) => ({ key: { kind, code: document.code }, document, scope: scopeOf(document) })),
  )
}

const scopeOf = ({ details }: z.infer<typeof sampleFile>[number]) => (details?.type === 'internal' ? staffOnly : everybody)

export const sampleGroups: unknown = groups
