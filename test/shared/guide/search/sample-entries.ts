import { searchEntries } from '../../../../hall-server/catalogue/search-entries.ts'
import { sampleContent, sampleGroups } from '../../../../hall-server/catalogue/sample.ts'
import { groups as groupsSchema, guide, type PublicGuide } from '../../../../shared/guide/guide.ts'

export const groups = groupsSchema.parse(sampleGroups)

/** The sample hall's guides. */
export const sampleGuides = async (): Promise<readonly PublicGuide[]> =>
  (await sampleContent()).flatMap(({ key, document }) => (key.kind === 'guide' ? [guide.parse(document)] : []))

export const sampleEntries = async () => searchEntries(await sampleGuides(), groups)
