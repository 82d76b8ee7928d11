import type { CaseEventOf } from '../events.ts'
import { itemOf, type About, type Content } from './paper-about.ts'
import { cancelledContent, paidContent } from './paper-money.ts'
import { departmentSection, departmentsOf } from './paper-departments.ts'
import { basisLines, guideSections, materialEntry, materialsOf } from './paper-guide.ts'
import { asWritten, say, section, type Line, type Section } from './paper-model.ts'

/** What each kind of document says of the act it was issued for. Throws where the act needs no such document: the journal is broken. */
export function contentOf(about: About): Content {
  const { act } = about
  switch (act.type) {
    case 'CaseReceived':
      return received(about, act)
    case 'CaseAccepted':
      return accepted(about, act)
    case 'NoticeGiven':
      return told(about, act)
    case 'CaseRefused':
      return decided(about, [say('refused', { item: itemOf(about) }), say('reason', { reason: asWritten(act.reason) })])
    case 'CaseNotOurs':
      return decided(about, [say('not-ours', { item: itemOf(about) }), say('go-to', { whose: asWritten(act.whose) })])
    case 'CaseNotNeeded':
      return decided(about, [say('not-needed', { item: itemOf(about) }), say('reason', { reason: asWritten(act.reason) })])
    case 'ProcedureStarted':
      return special(about, act)
    case 'ExtensionGranted':
      return extension(about, act)
    case 'PartDecided':
      return decision(about, act)
    case 'ResultDelivered': {
      const note = act.note === null ? [] : [say('note', { note: asWritten(act.note) })]
      return only([say('delivered', { item: itemOf(about), day: { day: act.day } }), say('way', { way: say(`way-${act.way}`) }), ...note])
    }
    case 'CaseWithdrawn':
      return only([say('withdrawn', { item: itemOf(about) }), say('reason', { reason: asWritten(act.reason) })])
    case 'FeeCharged':
      return paidContent(about, act)
    case 'ChargeCancelled':
      return cancelledContent(about, act)
    case 'DepartmentAsked':
    case 'DocumentIssued':
    case 'ExtensionAsked':
    case 'ExtensionDenied':
    case 'NoticeAlarmed':
    case 'OpinionGiven':
    case 'PapersBrought':
    case 'PaymentAsked':
    case 'PaymentFailed':
    case 'ProcedureEnded':
    case 'ReviewHandedOver':
    case 'ReviewPutBack':
    case 'ReviewTaken':
    case 'SupervisionAnswered':
    case 'SupervisionClosed':
    case 'SupervisionOpened':
      throw new Error(`No document is issued for ${act.type}`)
  }
}

const only = (body: readonly Line[]): Content => ({ body, sections: [] })
const basis = ({ guides }: About): Section => section(say('basis'), basisLines(guides))
const decided = (about: About, body: readonly Line[]): Content => ({ body, sections: [basis(about)] })
function received(about: About, act: CaseEventOf<'CaseReceived'>): Content {
  return {
    body: [say('received', { day: { day: act.day }, item: itemOf(about) }), say('received-next', { day: { day: act.noticeBy } })],
    sections: [handedIn(about), basis(about)],
  }
}

function handedIn({ asOf, guides }: About): Section {
  const here = materialsOf(guides).filter(({ id }) => asOf.papers.includes(id))
  return section(say('papers-received'), [
    here.length === 0 ? say('no-papers') : say('papers-list', { names: { texts: here.map(({ name }) => name) } }),
  ])
}

const acceptedWords = { complete: 'accepted', completed: 'accepted-completed', deemed: 'accepted-deemed' } as const

function accepted(about: About, act: CaseEventOf<'CaseAccepted'>): Content {
  const { asOf, guides } = about
  const item = itemOf(about)
  const said = act.how === 'deemed' ? say('accepted-deemed', { item, day: { day: act.day } }) : say(acceptedWords[act.how], { item })
  const deferred = materialsOf(guides).filter(({ id }) => act.deferred.includes(id))
  const follow = section(
    say('deferred'),
    [],
    deferred.map((each) => materialEntry(each)),
  )
  return {
    body: [said, say('clock-from', { day: { day: act.day } }), ...dueLines(act), say('due-counted')],
    sections: [
      ...(deferred.length === 0 ? [] : [follow]),
      handedIn(about),
      departmentSection(departmentsOf(asOf.terms), about.sources.departmentOf),
      basis(about),
    ],
  }
}

/** Both dates, and whether the calendar is published that far. */
function dueLines({ promisedDue, legalDue, isCertain }: Pick<CaseEventOf<'CaseAccepted'>, 'promisedDue' | 'legalDue' | 'isCertain'>) {
  return [
    say('promised-due', { day: { day: promisedDue } }),
    say('legal-due', { day: { day: legalDue } }),
    ...(isCertain ? [] : [say('due-uncertain')]),
  ]
}

/** [PAPER-5] All that is missing and how to mend it, and all else the law wants told at once. */
function told(about: About, { gaps, again }: CaseEventOf<'NoticeGiven'>): Content {
  const { asOf, guides, sources } = about
  const materials = materialsOf(guides)
  const missing = gaps.map(({ paper, fault, note }) => {
    const wrong = [say(`fault-${fault}`), ...(note === null ? [] : [say('how-to-mend', { how: asWritten(note) })])]
    const material = materials.find(({ id }) => id === paper)
    return material === undefined ? { head: { zh: paper }, lines: wrong } : materialEntry(material, wrong)
  })
  const named = new Set(gaps.map(({ paper }) => paper))
  const others = materials.filter(({ id }) => asOf.terms.papers.some((each) => each.id === id) && !named.has(id))
  const rest = others.map((each) => materialEntry(each, asOf.papers.includes(each.id) ? [say('on-hand')] : []))
  return {
    body: [say('told', { item: itemOf(about) }), ...(again ? [say('told-again')] : [])],
    sections: [
      section(say('gaps', { n: gaps.length }), [], missing),
      ...(rest.length === 0 ? [] : [section(say('all-papers'), [], rest)]),
      ...guideSections(guides),
      departmentSection(departmentsOf(asOf.terms), sources.departmentOf),
    ],
  }
}

function special(about: About, act: CaseEventOf<'ProcedureStarted'>): Content {
  const part = about.asOf.terms.parts.find(({ item }) => item === act.part)
  const guide = part === undefined ? undefined : about.sources.guideOf(part.item, part.version)
  const listed = guide?.specialProcedures[act.procedure]
  const name = listed?.name ?? { zh: part?.procedures[act.procedure]?.name ?? '' }
  const from = { day: act.day }
  return {
    body: [
      say('special', { item: { text: guide?.name ?? itemOf(about).text }, name: { text: name } }),
      say('reason', { reason: asWritten(act.reason) }),
      act.expected === null ? say('special-open', { from }) : say('special-days', { from, to: { day: act.expected } }),
      say(act.stopsClock ? 'special-stops' : 'special-runs'),
    ],
    sections: [listed === undefined ? basis(about) : section(say('basis'), [{ text: listed.basis }])],
  }
}

function extension(about: About, act: CaseEventOf<'ExtensionGranted'>): Content {
  const { promisedDue, legalDue } = act
  return decided(about, [
    say('extension', { item: itemOf(about), n: act.days }),
    say('reason', { reason: asWritten(act.reason) }),
    ...dueLines({ promisedDue, legalDue, isCertain: about.asOf.clock?.isCertain ?? false }),
    say('due-counted'),
  ])
}

/** Of one part: of a package each department decides its own. */
function decision(about: About, act: CaseEventOf<'PartDecided'>): Content {
  const part = about.asOf.terms.parts.find(({ item }) => item === act.part)
  const guide = part === undefined ? undefined : about.sources.guideOf(part.item, part.version)
  const item = { text: guide?.name ?? itemOf(about).text }
  const granted = act.result === 'grant'
  return {
    body: [
      say(granted ? 'granted' : 'denied', { item }),
      say('opinion', { opinion: asWritten(act.opinion) }),
      ...(granted && guide !== undefined ? [say('result', { name: { text: guide.result.name } })] : []),
      say('deliver-by', { day: { day: act.deliverBy } }),
    ],
    sections: [section(say('basis'), basisLines(guide === undefined ? about.guides : [guide]))],
  }
}
