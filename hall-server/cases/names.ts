import type { Groups, PublicGuide } from '../../shared/guide/guide.ts'
import { isPackage, wholeGuide } from '../../shared/guide/package.ts'
import type { Text } from '../../shared/language/text.ts'
import type { CaseNames } from '../core/case/views/staff.ts'
import type { Applied } from './guides.ts'

/** What an applicant is asked and has to bring: the item's guide, of a package it and its parts as one [PACK-2]. */
export function wholeOf({ applied, parts }: Applied): PublicGuide {
  return isPackage(applied.guide)
    ? wholeGuide(
        applied.guide,
        parts.map(({ guide }) => guide),
      ).guide
    : applied.guide
}

/** Names out of the texts a case is bound by. What is not there any more has its id only. */
export function namesIn(texts: Applied, groups: Groups): CaseNames {
  const guides = new Map([texts.applied, ...texts.parts].map(({ guide }) => [guide.code, guide]))
  const papers = new Map(wholeOf(texts).materials.map(({ id, name }) => [id, name]))
  const departments = new Map(groups.departments.map(({ id, name }) => [id, name]))
  const tariffOf = (part: PublicGuide['code'], id: string) => guides.get(part)?.tariffs.find((each) => each.id === id)
  const unnamed = (id: string): Text => ({ zh: id })
  return {
    item: (code) => guides.get(code)?.name ?? unnamed(code),
    department: (id) => departments.get(id) ?? unnamed(id),
    paper: (id) => papers.get(id) ?? unnamed(id),
    procedure: (part, at) => guides.get(part)?.specialProcedures[at]?.name ?? unnamed(String(at + 1)),
    tariff: (part, id) => tariffOf(part, id)?.name ?? unnamed(id),
    reduction: (part, id, reduction) => tariffOf(part, id)?.reductions.find((each) => each.id === reduction)?.name ?? unnamed(reduction),
  }
}
