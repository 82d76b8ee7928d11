import { caseNo, caseStates, type CaseNo, type CaseState } from '../../shared/case/codes.ts'

/** Which page is open; it is in the address, so that back, reload and a sent link work. */
export type Place =
  | { readonly page: 'list'; readonly filters: Filters }
  | { readonly page: 'absences' }
  | { readonly page: 'case'; readonly no: CaseNo }

export const lights = ['red', 'yellow', 'green', 'stopped', 'none'] as const
export const todos = ['mine', 'nobody', 'asked', 'decide'] as const
export type Todo = (typeof todos)[number]

export interface Filters {
  /** '': the cases themselves, of all departments. */
  readonly department: string
  readonly todo: Todo | ''
  readonly state: CaseState | ''
  readonly light: (typeof lights)[number] | ''
  /** Only what is due today, or was before. */
  readonly due: boolean
  /** Only with an open supervision record. */
  readonly supervised: boolean
  readonly q: string
  /** From 0. */
  readonly page: number
}
export const noFilters: Filters = { department: '', todo: '', state: '', light: '', due: false, supervised: false, q: '', page: 0 }

const among = <T extends string>(known: readonly T[], value: string | null): T | '' => known.find((one) => one === value) ?? ''

/** `#list?todo=mine`, `#case/20261123-0007`; anything else is the whole list. */
export function placeOf(hash: string): Place {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?')
  const [page, no] = path.split('/')
  if (page === 'absences') return { page }
  const known = caseNo.safeParse(no)
  if (page === 'case' && known.success) return { page, no: known.data }
  const asked = new URLSearchParams(query)
  const filters: Filters = {
    department: asked.get('department') ?? '',
    todo: among(todos, asked.get('todo')),
    state: among(caseStates, asked.get('state')),
    light: among(lights, asked.get('light')),
    due: asked.get('due') === 'today',
    supervised: asked.get('supervised') === 'yes',
    q: (asked.get('q') ?? '').replace(/[^\d-]/g, ''),
    page: Math.max(0, Math.floor(Number(asked.get('page')) || 0)),
  }
  return { page: 'list', filters }
}

export function hashOf(place: Place): string {
  if (place.page === 'case') return `#case/${place.no}`
  if (place.page === 'absences') return '#absences'
  const { page, due, supervised, ...texts } = place.filters
  const set = new URLSearchParams(Object.entries(texts).filter(([, value]) => value !== ''))
  if (due) set.set('due', 'today')
  if (supervised) set.set('supervised', 'yes')
  if (page > 0) set.set('page', String(page))
  const query = set.toString()
  return query === '' ? '#list' : `#list?${query}`
}

/** The query of `GET /api/cases`. */
export function queryOf({ department, todo, state, light, due, supervised, q, page }: Filters): string {
  const asked = new URLSearchParams()
  if (department !== '') asked.set('department', department)
  if (todo === 'mine') asked.set('taken', 'me')
  if (todo === 'nobody') asked.set('taken', 'nobody')
  if (todo === 'asked' || todo === 'decide') asked.set('kind', todo)
  if (state !== '') asked.set('state', state)
  if (light !== '') asked.set('light', light)
  if (due) asked.set('due', 'today')
  if (supervised) asked.set('supervised', 'yes')
  if (q !== '') asked.set('q', q)
  asked.set('page', String(page))
  return asked.toString()
}
