import type { Request } from 'express'
import { serviceDayOf } from '../../../shared/calendar/hours.ts'
import { addressOf as answersAddress, toldIn } from '../../../shared/guide/answer-address.ts'
import type { Language } from '../../../shared/language/languages.ts'
import type { PublishedGuide } from '../../../shared/wire/content.ts'
import { publicView } from '../../core/queue/views/public.ts'
import type { GuideHere } from '../../site/guide-here.tsx'
import type { Here } from '../../site/lists.tsx'
import { hallFacts } from '../../core/queue/views/parts.ts'
import type { OpenHall } from '../asking.ts'
import type { Doors } from '../doors.ts'
import { baseUrl } from '../visitor.ts'
import { pageLanguage, type SiteAnswer } from './site-sender.ts'

/** What every page of the site is drawn from: public views and public texts only. */
export async function hereOf(hall: OpenHall, doors: Doors, language: Language): Promise<Here> {
  const { content, running, layout, foresight } = hall
  const at = doors.now()
  return {
    language,
    view: await running.look((state) => publicView(state, at, null, (item) => hall.items.find(item)?.line, foresight.waits(state, at))),
    groups: content.groups,
    guides: await content.public.wholes(),
    day: serviceDayOf(at, layout.timeZone),
  }
}

/** The guide an address names, with what its reader has told; undefined: there is no such guide for the public. */
export async function guideHere(hall: OpenHall, doors: Doors, request: Request): Promise<GuideHere | undefined> {
  const found = await hall.content.public.whole(String(request.params['code']))
  if (found === undefined) return undefined
  const language = pageLanguage(request)
  const { view, groups, day } = await hereOf(hall, doors, language)
  const told = toldIn(found.guide, queryOf(request))
  const action = `/site/${language}/guides/${found.guide.code}`
  return {
    shown: {
      ...found,
      asOf: null,
      hall: view.hall,
      language,
      day,
      ...told,
      form: { action },
      partLink: { href: (code) => `/site/${language}/guides/${code}` },
      charges: await chargesLink(hall, language, found),
    },
    department: groups.departments.find(({ id }) => id === found.guide.department)?.name,
    view,
    isBookable: hall.layout.appointments.items.includes(found.guide.code),
    base: baseUrl(request, doors),
  }
}

async function chargesLink({ charges }: OpenHall, language: Language, { guide }: PublishedGuide) {
  if (charges === undefined || !guide.charged) return undefined
  const { chargesPath, chargesWords } = await import('../../site/charges-here.ts')
  return { href: `/site/${language}${chargesPath}?item=${encodeURIComponent(guide.code)}`, text: chargesWords(language).plain('title') }
}

/** As it was sent: Express would read `a.b=1&a.b=2` in its own way. */
const queryOf = ({ originalUrl }: Request) => new URLSearchParams(originalUrl.split('?')[1] ?? '')

/** The address with the same answers as every other that means them; null: it is this one. */
export function plainAddress({ shown }: GuideHere, request: Request): string | null {
  const query = answersAddress(shown.guide, shown)
  const [path = '', asked] = request.originalUrl.split('?')
  return query === (asked === undefined || asked === '' ? '' : `?${asked}`) ? null : path + query
}

/** Said in words, with a way on. */
export async function missing({ layout }: OpenHall, request: Request, what: 'guide' | 'page'): Promise<SiteAnswer> {
  const { missingPage } = await import('../../site/missing.tsx')
  return { page: missingPage(pageLanguage(request), hallFacts(layout), what), status: 404 }
}
