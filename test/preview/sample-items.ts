import { itemOf } from '../../hall-server/catalogue/items.ts'
import groups from '../../hall-server/catalogue/sample/groups.json' with { type: 'json' }
import { itemsPage } from '../../shared/wire/views.ts'

const files = import.meta.glob<unknown[]>('../../hall-server/catalogue/sample/guides/*.json', { import: 'default', eager: true })
const items = Object.values(files).flat().map(itemOf)

/** The sample hall's items as the server lists them, without their pinyin. */
export const { items: sampleItems, departments: sampleDepartments } = itemsPage.parse({
  items,
  departments: groups.departments,
  total: items.length,
  page: 1,
})
