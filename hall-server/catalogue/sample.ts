import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { itemCode } from '../../shared/ids.ts'
import type { Scope } from '../../shared/wire/content.ts'
import { builtFolder } from '../built-folder.ts'
import type { GivenRecord } from '../core/content/commands.ts'
import groups from './sample/groups.json'

const sampleFile = z.array(z.looseObject({ code: itemCode }))
const everybody: Scope = { kind: 'public' }

/**
 * The sample hall's guides, read on the very first start only, and as files: what is bundled stays in memory for good.
 * That each is in order is proven by a test, not at every first start.
 */
export async function sampleContent(): Promise<GivenRecord[]> {
  const folder = builtFolder('dist/server/guides', 'hall-server/catalogue/sample/guides')
  if (folder === null) throw new Error('The sample guides are not where the build puts them')
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort()
  const files = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
  return files.flatMap((file) =>
    sampleFile
      .parse(JSON.parse(file))
      .map((document) => ({ key: { kind: 'guide', code: document.code }, document, scope: everybody }) as const),
  )
}

export const sampleGroups: unknown = groups
