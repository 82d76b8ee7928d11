import type { ComponentChildren } from 'preact'
import { Frame, NoView } from '../desk/frame.tsx'
import { NoticeLine } from '../desk/notice.tsx'
import { AbsencesPage } from './absences.tsx'
import { CasePage } from './case-page.tsx'
import { List } from './list.tsx'
import type { CasesModel } from './model.ts'
import { noFilters, type Place } from './place.ts'
import { StandsIn } from './stands-in.tsx'
import { caseWords } from './words.ts'
import '../office/office.css'
import '../office/list.css'
import './cases.css'

/** Where the departments work on what the counters have taken in. */
export function Cases({ model }: { model: CasesModel }) {
  const words = caseWords(model.language.value)
  const hall = model.hall.value
  if (hall === null || model.view.value === null) return <NoView model={model} title={words.plain('title')} />
  const { role } = model.me
  return (
    <div class="desk office cases" data-place={model.place.value.page}>
      <Frame model={model} hall={hall.hall} title={words.plain('title')}>
        {role === 'manager' || role === 'administrator' ? (
          <a class="key" href="/dashboard">
            {words.say('to-dashboard')}
          </a>
        ) : null}
      </Frame>
      <Tabs model={model} />
      <NoticeLine model={model} />
      <main>
        <Page model={model} />
      </main>
    </div>
  )
}

function Tabs({ model }: { model: CasesModel }) {
  const words = caseWords(model.language.value)
  const here = model.place.value
  const filters = here.page === 'list' ? here.filters : null
  const isOurs = filters !== null && filters.department !== '' && filters.department === model.mine
  const tab = (name: string, to: Place, isHere: boolean, label: ComponentChildren) => (
    <button type="button" class="key" aria-pressed={isHere} data-page={name} onClick={() => model.go(to)}>
      {label}
    </button>
  )
  return (
    <nav class="office-tabs" aria-label={words.plain('title')}>
      {model.mine === null ? null : tab('ours', { page: 'list', filters: model.home }, isOurs, words.say('page-ours'))}
      {tab('all', { page: 'list', filters: noFilters }, filters !== null && !isOurs && !filters.supervised, words.say('page-all'))}
      {tab(
        'supervised',
        { page: 'list', filters: { ...noFilters, supervised: true } },
        filters?.supervised === true,
        words.say('page-supervised'),
      )}
      {tab('absences', { page: 'absences' }, here.page === 'absences', words.say('page-absences'))}
      <StandsIn model={model} />
    </nav>
  )
}

function Page({ model }: { model: CasesModel }) {
  const place = model.place.value
  switch (place.page) {
    case 'list':
      return <List model={model} filters={place.filters} />
    case 'case':
      return <CasePage model={model} />
    case 'absences':
      return <AbsencesPage model={model} />
  }
}
