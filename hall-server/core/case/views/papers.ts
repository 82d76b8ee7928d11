import type { PublicGuide } from '../../../../shared/guide/guide.ts'
import type { ItemCode } from '../../../../shared/ids.ts'
import type { Language } from '../../../../shared/language/languages.ts'
import { documentNumber } from '../../../../shared/case/numbers.ts'
import type { Applicant } from '../../../../shared/wire/case-requests.ts'
import type { Case, IssuedDocument } from '../case.ts'
import { replayed } from '../evolve.ts'
import { contentOf } from './paper-content.ts'
import { departmentSection, plannedDepartments } from './paper-departments.ts'
import { guideSections, materialEntry, materialsOf } from './paper-guide.ts'
import { say, section, type Fact, type Paper, type PaperSources, type Value } from './paper-model.ts'
import { rightsOf } from './paper-rights.ts'

/** What the applicant keeps to follow the case by. */
const keepsCode: readonly Paper['kind'][] = ['received', 'accepted', 'told', 'paid', 'special', 'extension', 'granted', 'denied']

/**
 * [PAPER-4] A document as it was issued: from the case as it stood then and the guides' versions it is bound by, so that nothing that happens
 * later changes it. Throws when the document is not one of this case.
 */
export function paperOf(one: Case, document: IssuedDocument, sources: PaperSources): Paper {
  const asOf = replayed(one.facts.slice(0, document.about + 1))
  const act = one.facts[document.about]
  if (asOf === null || act === undefined) throw new Error(`${documentNumber(document.no)} is about nothing in ${one.no}`)
  const { kind } = document.no
  const guides = guidesOf(asOf, sources)
  const content = contentOf({ asOf, act, guides, sources })
  return {
    kind,
    number: documentNumber(document.no),
    at: document.at,
    language: one.language,
    addressee: sources.applicant === null ? say('erased') : { text: { zh: sources.applicant.name } },
    facts: factsOf(one, guides, sources.applicant),
    ...content,
    rights: rightsOf(kind, guides, sources.complaints),
    rests: boundBy(asOf).map(({ item, version }) =>
      say('version-of', { item: { text: sources.guideOf(item, version).name }, version: { code: String(version) } }),
    ),
    staffNo: document.by.staffNo,
    receipt: keepsCode.includes(kind) ? sources.receipt : null,
    isSigned: kind === 'delivered',
  }
}

/** 空白一次性告知书: of any item, before anybody applied. `parts`: of a package. */
export function blankPaper(
  guide: PublicGuide,
  parts: readonly PublicGuide[],
  language: Language,
  { complaints, departmentOf }: Pick<PaperSources, 'complaints' | 'departmentOf'>,
): Paper {
  const guides = [guide, ...parts]
  const papers = materialsOf(guides)
  return {
    kind: 'blank',
    number: null,
    at: null,
    language,
    addressee: null,
    facts: [{ label: 'item', value: { text: guide.name } }],
    body: [],
    sections: [
      section(
        say('all-papers'),
        papers.length === 0 ? [say('no-papers')] : [],
        papers.map((each) => materialEntry(each)),
      ),
      ...guideSections(guides),
      departmentSection(plannedDepartments(guides), departmentOf),
    ],
    rights: rightsOf('blank', guides, complaints),
    rests: [],
    staffNo: null,
    receipt: null,
    isSigned: false,
  }
}

/** The package's own guide first, then those of its parts. */
const boundBy = ({ terms }: Case): readonly { item: ItemCode; version: number }[] => [
  ...(terms.package === null ? [] : [terms.package]),
  ...terms.parts,
]
const guidesOf = (one: Case, { guideOf }: PaperSources): readonly PublicGuide[] =>
  boundBy(one).map(({ item, version }) => guideOf(item, version))

function factsOf(one: Case, guides: readonly PublicGuide[], applicant: Applicant | null): readonly Fact[] {
  const { name } = guides[0] ?? { name: { zh: one.no } }
  const own: Fact = { label: 'item', value: { text: name } }
  const fact = (label: Fact['label'], value: string | undefined, as: (said: string) => Value): Fact[] =>
    value === undefined ? [] : [{ label, value: as(value) }]
  const written = (text: string): Value => ({ text: { zh: text } })
  return [
    ...fact('applicant', applicant?.name, written),
    ...fact('id-no', applicant?.idNo, (no) => ({ code: covered(no) })),
    ...fact('agent', applicant?.agent?.name, written),
    own,
    { label: 'case-no', value: { code: one.no } },
  ]
}

/** A paper may be lost: of a long number only its ends are printed. */
const covered = (no: string) => (no.length < 12 ? no : `${no.slice(0, 4)}${'*'.repeat(no.length - 8)}${no.slice(-4)}`)
