import type { Text } from '../../shared/language/text.ts'
import type { GuideHall, Shown } from '../../shared/screen/guide/shown.ts'
import { Own } from '../../shared/screen/page.tsx'
import type { PublicView } from '../../shared/wire/views.ts'
import type { Crumb } from './around.tsx'

/** A guide as the site shows it: what was told is in its address. */
export interface GuideHere {
  readonly shown: Shown & { readonly hall: GuideHall }
  readonly department: Text | undefined
  readonly view: PublicView
  /** An appointment may be booked for it. */
  readonly isBookable: boolean
  /** Where readers reach the server. */
  readonly base: string
}

export const guidePath = ({ guide }: Shown) => `/guides/${guide.code}`

export function guideCrumbs({ shown, department }: Pick<GuideHere, 'shown' | 'department'>): Crumb[] {
  const { guide, language } = shown
  const name = <Own text={department ?? guide.authority.name} language={language} />
  return department === undefined ? [] : [{ path: `/departments/${guide.department}`, name }]
}
