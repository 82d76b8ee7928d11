import type { Guide } from '../../shared/guide/guide.ts'
import { languages, type Language } from '../../shared/language/languages.ts'
import type { Coverage } from '../../shared/wire/content.ts'

type Standing = 'reviewed' | 'draft' | 'missing'

/** Where the guides stand in each language. */
export function coverageOf(guides: readonly Guide[]): Coverage {
  const standings = guides.map((guide) => ({ guide, of: (language: Language) => standingOf(guide, language) }))
  const count = (language: Language, standing: Standing) => standings.filter(({ of }) => of(language) === standing).length
  return {
    guides: guides.length,
    languages: languages.map((language) => ({
      language,
      reviewed: count(language, 'reviewed'),
      draft: count(language, 'draft'),
      missing: count(language, 'missing'),
    })),
    wanting: standings
      .map(({ guide: { code, name, department }, of }) => ({
        code,
        name,
        group: department,
        draft: languages.filter((language) => of(language) === 'draft'),
        missing: languages.filter((language) => of(language) === 'missing'),
      }))
      .filter(({ draft, missing }) => draft.length + missing.length > 0),
  }
}

/** A language without a name for the matter cannot be read, whatever its mark says. */
function standingOf({ name, languages: marks }: Guide, language: Language): Standing {
  const mark = marks[language]
  if (name[language] === undefined || mark === undefined) return 'missing'
  return mark.reviewedBy === null ? 'draft' : 'reviewed'
}
