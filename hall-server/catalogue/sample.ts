import { z } from 'zod'
import { itemCode } from '../../shared/ids.ts'
import type { Scope } from '../../shared/wire/content.ts'
import type { GivenRecord } from '../core/content/commands.ts'
import groups from './sample/groups.json'

// Not imported by name: they are read on the very first start only, and then from the data folder and the journal.
const guideFiles = import.meta.glob<unknown>('./sample/guides/*.json', { import: 'default' })

const sampleFile = z.array(z.looseObject({ code: itemCode }))
const everybody: Scope = { kind: 'public' }

/** The sample hall's guides. That each is in order is proven by a test, not at every first start. */
export async function sampleContent(): Promise<GivenRecord[]> {
  const files = await Promise.all(Object.values(guideFiles).map((load) => load()))
  return files.flatMap((file) =>
    sampleFile.parse(file).map((document) => ({ key: { kind: 'guide', code: document.code }, document, scope: everybody })),
  )
}

export const sampleGroups: unknown = groups
