import { findingOf } from '../../hall-server/catalogue/finding.ts'
import { itemList } from '../../hall-server/catalogue/items.ts'
import sampleGroups from '../../hall-server/catalogue/sample/groups.json' with { type: 'json' }
import police from '../../hall-server/catalogue/sample/guides/police.json' with { type: 'json' }
import { entryMaker } from '../../hall-server/catalogue/search-entries.ts'
import { groups as groupsSchema, guide } from '../../shared/guide/guide.ts'
import { sampleItems } from './sample-items.ts'

const groups = groupsSchema.parse(sampleGroups)
const guides = police.map((each) => guide.parse(each))
const finding = findingOf(guides, itemList(sampleItems, () => undefined).find, groups, entryMaker())
const spelled = finding.page({ text: '', page: 1 }).items

/** The sample hall's items as a desk gets them: those of the police with their pinyin, which is enough to try it. */
export const spelledItems = [...spelled, ...sampleItems.filter(({ department }) => department !== 'police')]
