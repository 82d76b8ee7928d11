import type { ReadonlySignal } from '@preact/signals'
import type { ComponentType } from 'preact'
import { unreachable } from '../shared/result.ts'
import { ChooseClass } from './choose-class.tsx'
import { Closed } from './closed.tsx'
import { Frame } from './frame.tsx'
import { Home } from './home.tsx'
import { Lines } from './lines.tsx'
import { Look } from './look.tsx'
import type { Dialog } from './look-up-state.ts'
import type { Issued, KioskView } from '../shared/wire/views.ts'
import type { KioskModel, Page, Wanted } from './model.ts'
import { HelpDialog, Question } from './over.tsx'
import { ListMissing } from './parts.tsx'
import { alwaysOpen } from './shut.tsx'
import { RefusedPage, TicketPage } from './take.tsx'
import { Today } from './today.tsx'

type CheckInPage = Extract<Page, { at: 'code' | 'not-now' }>
type ProgressPage = Extract<Page, { at: 'progress' }>
type VisitPage = Extract<Page, { at: 'basket' | 'where' }>
type LookUpPage = Extract<Page, { at: 'guide' | 'find' | 'order' }>
/** Guides, the search, checking in and the order of calls: fetched after the first page is drawn. */
export interface LookUpParts {
  readonly LookUp: ComponentType<{ model: KioskModel; page: LookUpPage }>
  readonly CheckIn: ComponentType<{ model: KioskModel; page: CheckInPage }>
  readonly VisitPages: ComponentType<{ model: KioskModel; page: VisitPage }>
  readonly TicketStops: ComponentType<{ model: KioskModel; item: Wanted; issued: Issued }>
  readonly Progress: ComponentType<{ model: KioskModel; page: ProgressPage }>
  readonly LookUpDialog: ComponentType<{ model: KioskModel; page: Page; dialog: Dialog }>
}

/** Pages of a closed hall: what may be read stays open, numbers wait. */
const readable: readonly Page['at'][] = ['look', 'find', 'guide', 'order', 'today', 'ticket', 'not-now', 'where', 'progress']

/** A number of a line that nothing closes. */
const isAlwaysOpen = (page: Page, view: KioskView) =>
  (page.at === 'class' || page.at === 'refused') && alwaysOpen(view).some(({ id }) => id === page.item.line)

interface KioskProps {
  model: KioskModel
  parts: ReadonlySignal<LookUpParts | null>
}

export function Kiosk({ model, parts }: KioskProps) {
  const view = model.view.value
  const page = model.page.value
  const isClosed = view !== null && !view.open && !readable.includes(page.at) && !isAlwaysOpen(page, view)
  const question = model.question.value
  const dialog = model.lookUp.dialog.value
  const Over = parts.value?.LookUpDialog
  return (
    <>
      <div class="behind" inert={question !== null || model.help.value !== 'none' || dialog !== null}>
        <Frame model={model} page={isClosed ? 'closed' : page.at}>
          {isClosed ? <Closed model={model} view={view} /> : <PageOf model={model} parts={parts} />}
        </Frame>
      </div>
      {dialog === null || Over === undefined ? null : <Over model={model} page={page} dialog={dialog} />}
      {model.help.value === 'none' ? null : <HelpDialog model={model} help={model.help.value} />}
      {question === null ? null : <Question model={model} seconds={question} />}
    </>
  )
}

function PageOf({ model, parts }: KioskProps) {
  const page = model.page.value
  switch (page.at) {
    case 'home':
      return <Home model={model} />
    case 'lines':
      return <Lines model={model} />
    case 'look':
      return <Look model={model} by={page.by} group={page.group} />
    case 'find':
    case 'order':
    case 'guide': {
      const LookUp = parts.value?.LookUp
      return LookUp === undefined ? <ListMissing model={model} /> : <LookUp model={model} page={page} />
    }
    case 'code':
    case 'not-now': {
      const CheckIn = parts.value?.CheckIn
      return CheckIn === undefined ? <ListMissing model={model} /> : <CheckIn model={model} page={page} />
    }
    case 'basket':
    case 'where': {
      const Visit = parts.value?.VisitPages
      return Visit === undefined ? <ListMissing model={model} /> : <Visit model={model} page={page} />
    }
    case 'progress': {
      const Progress = parts.value?.Progress
      return Progress === undefined ? <ListMissing model={model} /> : <Progress model={model} page={page} />
    }
    case 'today':
      return <Today model={model} />
    case 'class':
      return <ChooseClass model={model} item={page.item} />
    case 'ticket':
      return <TicketPage model={model} item={page.item} issued={page.issued} booked={page.booked} Stops={parts.value?.TicketStops} />
    case 'refused':
      return <RefusedPage model={model} page={page} />
    default:
      return unreachable(page)
  }
}
