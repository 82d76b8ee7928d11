import { searchEntries } from '../../../../hall-server/catalogue/search-entries.ts'
import { listedItems, sampleContent, sampleGroups } from '../../../../hall-server/catalogue/sample.ts'
import { groups as groupsSchema, guide, type PublicGuide } from '../../../../shared/guide/guide.ts'
import { aGuide } from '../../../hall-server/a-guide.ts'

export const groups = groupsSchema.parse(sampleGroups)

/** The sample hall's guides; what has none yet, as it is listed. */
export async function sampleGuides(): Promise<readonly PublicGuide[]> {
  const guides = (await sampleContent()).map(({ document }) => guide.parse(document))
  const there = new Set(guides.map(({ code }) => code))
  const listed = listedItems().flatMap(({ item: { code, name, words, popular, department } }) =>
    there.has(code)
      ? []
      : [aGuide(code, { name, words: words.filter((word) => !/^[a-z]+$/.test(word)), popular, department, materials: [] })],
  )
  return [...guides, ...listed]
}

export const sampleEntries = async () => searchEntries(await sampleGuides(), groups)
