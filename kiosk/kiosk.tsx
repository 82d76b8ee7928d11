import { unreachable } from '../shared/result.ts'
import { ChooseClass } from './choose-class.tsx'
import { Departments, Items } from './choose.tsx'
import { Closed } from './closed.tsx'
import { Find } from './find.tsx'
import { Frame } from './frame.tsx'
import { Home } from './home.tsx'
import type { KioskModel } from './model.ts'
import { HelpDialog, Question } from './over.tsx'
import { RefusedPage, TicketPage } from './take.tsx'

export function Kiosk({ model }: { model: KioskModel }) {
  const view = model.view.value
  const at = model.page.value.at
  const isClosed = view !== null && !view.open && at !== 'ticket'
  const question = model.question.value
  return (
    <>
      <div class="behind" inert={question !== null || model.help.value !== 'none'}>
        <Frame model={model} page={isClosed ? 'closed' : at}>
          {isClosed ? <Closed model={model} view={view} /> : <PageOf model={model} />}
        </Frame>
      </div>
      {model.help.value === 'none' ? null : <HelpDialog model={model} help={model.help.value} />}
      {question === null ? null : <Question model={model} seconds={question} />}
    </>
  )
}

function PageOf({ model }: { model: KioskModel }) {
  const page = model.page.value
  switch (page.at) {
    case 'home':
      return <Home model={model} />
    case 'departments':
      return <Departments model={model} />
    case 'items':
      return <Items model={model} department={page.department} />
    case 'find':
      return <Find model={model} />
    case 'class':
      return <ChooseClass model={model} item={page.item} />
    case 'ticket':
      return <TicketPage model={model} item={page.item} issued={page.issued} />
    case 'refused':
      return <RefusedPage model={model} page={page} />
    default:
      return unreachable(page)
  }
}
