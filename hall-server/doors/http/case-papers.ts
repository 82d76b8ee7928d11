import type { Express, Request } from 'express'
import { caseNo, type CaseNo } from '../../../shared/case/codes.ts'
import { documentNamed, documentName } from '../../../shared/case/numbers.ts'
import type { ItemCode } from '../../../shared/ids.ts'
import type { Language } from '../../../shared/language/languages.ts'
import { refuse } from '../../../shared/wire/refusals.ts'
import type { Case } from '../../core/case/case.ts'
import type { OpenHall } from '../asking.ts'
import type { Doors } from '../doors.ts'
import { addressOf, baseUrl, sessionOf } from '../visitor.ts'
import { sendProblem } from './problem.ts'
import { hereOf, missing } from './site-here.ts'
import { siteLanguage, type SendPage, type SiteAnswer } from './site-sender.ts'

/** The numbered papers of cases, to be printed: for staff who may see the case, and for whoever holds its receipt code. */
export function serveCasePapers(app: Express, doors: Doors, hall: OpenHall, send: SendPage) {
  app.get('/cases/:no/documents/:name', async (request, response) => {
    const staff = doors.access.who(sessionOf(request))
    if (staff === null) return response.redirect(302, `/login?next=${encodeURIComponent(request.originalUrl)}`)
    const { mayRead } = await import('../case-asking.ts')
    if (!mayRead(staff)) return sendProblem(response, refuse('not-allowed').error)
    const no = caseNo.safeParse(request.params['no'])
    return send(response, (no.success ? await printed(doors, hall, no.data, request) : null) ?? (await missing(hall, request, 'page')))
  })
  app.get('/progress/:receipt/documents/:name', async (request, response) => {
    const { guardedCase } = await import('../progress-asking.ts')
    const found = await guardedCase(hall, String(request.params['receipt']), {
      address: addressOf(request, doors.proxies),
      at: doors.now(),
    })
    if (!found.ok && found.error.code === 'rate-limited') return sendProblem(response, found.error)
    return send(response, (found.ok ? await printed(doors, hall, found.value, request) : null) ?? (await missing(hall, request, 'page')))
  })
}

/** Null: there is no such case, or no such paper of it. */
async function printed(doors: Doors, hall: OpenHall, no: CaseNo, request: Request): Promise<SiteAnswer | null> {
  const { running, people } = await hall.cases()
  const one = await running.find(no)
  const wanted = documentNamed(String(request.params['name']))
  const document = wanted === null ? undefined : one?.documents.find((each) => documentName(each.no) === documentName(wanted))
  if (one === null || document === undefined) return null
  const [{ paperOf }, { casePaperPage }, guideOf] = await Promise.all([
    import('../../core/case/views/papers.ts'),
    import('../../site/case-paper.tsx'),
    guidesFor(hall, one),
  ])
  const person = people.get(no)
  const paper = paperOf(one, document, {
    guideOf,
    departmentOf: (id) => hall.content.groups.departments.find((each) => each.id === id)?.name ?? { zh: id },
    applicant: person?.applicant ?? null,
    receipt: person?.receipt ?? null,
    complaints: hall.layout.phones.complaints,
  })
  const language = languageOf(request, one)
  const { hall: about } = (await hereOf(hall, doors, language)).view
  const progress = person === null ? null : `${baseUrl(request, doors)}/p/${person.receipt}`
  const size = request.query['size'] === 'slip' ? 'slip' : 'sheet'
  return { page: await casePaperPage({ paper, hall: about, language, size, progress }), status: 200, isOwn: true }
}

/** As asked for, else the applicant's own. */
const languageOf = ({ query }: Request, one: Case): Language => siteLanguage(query['lang']) ?? one.language

async function guidesFor({ content }: OpenHall, one: Case) {
  const { guidesOfCase } = await import('../../cases/guides.ts')
  const { applied, parts } = await guidesOfCase(content.running, one)
  const guides = new Map([...parts, applied].map(({ guide }) => [guide.code, guide]))
  return (item: ItemCode) => {
    const guide = guides.get(item)
    if (guide === undefined) throw new Error(`${one.no} is not bound by ${item}`)
    return guide
  }
}
