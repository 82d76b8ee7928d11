import { sampleDepartments } from './sample-items.ts'
import medical from '../../hall-server/catalogue/sample/guides/medical.json' with { type: 'json' }
import social from '../../hall-server/catalogue/sample/guides/social.json' with { type: 'json' }
import { guide as guideSchema, type PublicGuide } from '../../shared/guide/guide.ts'
import { contentSnapshot, type ContentSnapshot } from '../../shared/wire/content.ts'
import { NOW } from './board.fixtures.ts'

const publicOf = (json: unknown): PublicGuide => {
  const { owner: _owner, risk: _risk, ...open } = guideSchema.parse(json)
  return open
}
export const guides: readonly PublicGuide[] = [...social, ...medical].map(publicOf)

const group = (id: string, zh: string, en: string, icon: string) => ({ id, name: { zh, en }, icon })
/** Social security and medical insurance of the sample hall, as the server would send them. */
export const content: ContentSnapshot = contentSnapshot.parse({
  version: 12,
  at: NOW - 3_600_000,
  groups: {
    departments: sampleDepartments,
    topics: [
      group('social-security', '社会保障', 'Social security', 'social'),
      group('medical', '医疗卫生', 'Health', 'plus'),
      group('work', '就业创业', 'Work', 'shop'),
    ],
    lifeEvents: [group('lost-papers', '证件丢了', 'Lost papers', 'idcard'), group('birth', '生孩子', 'A child is born', 'people')],
  },
  guides: guides.map((guide) => ({ version: 3, since: NOW - 86_400_000 * 15, guide })),
  postings: [],
  search: guides.map((guide) => ({
    code: guide.code,
    department: guide.department,
    topics: guide.topics,
    lifeEvents: guide.lifeEvents,
    serves: guide.serviceObjects,
    popular: guide.popular,
    names: [
      ...Object.entries(guide.name).flatMap(([language, text]) =>
        text === undefined ? [] : [{ kind: 'name', language, text, syllables: [] }],
      ),
      ...guide.words.map((text) => ({ kind: 'word', language: 'zh', text, syllables: [] })),
    ],
  })),
})

const [first] = content.guides
if (first === undefined) throw new Error('The sample has no guides')
export const published = first
