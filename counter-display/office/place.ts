import { contentKey, type ContentKey } from '../../shared/wire/content.ts'

/** Which page of the office is open; it is in the address, so that back, reload and a sent link work. */
export type Place =
  | { readonly page: 'list'; readonly filters: Filters }
  | { readonly page: 'mine' | 'due' | 'coverage' | 'exchange' | 'media' | 'new' }
  | { readonly page: 'record' | 'edit'; readonly key: ContentKey }

export interface Filters {
  readonly kind: string
  readonly state: string
  readonly group: string
  readonly q: string
  /** Only what wants looking after in one way. */
  readonly only: string
  /** The column the rows are ordered by; '' for the last change. */
  readonly by: string
}
export const noFilters: Filters = { kind: '', state: '', group: '', q: '', only: '', by: '' }
const pages = ['mine', 'due', 'coverage', 'exchange', 'media', 'new'] as const

/** `#list?q=身份证`, `#record/guide/psb-id`; anything else is the whole list. */
export function placeOf(hash: string): Place {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?')
  const [page, kind, code] = path.split('/')
  const known = pages.find((one) => one === page)
  if (known !== undefined) return { page: known }
  const key = contentKey.safeParse({ kind, code: code === undefined ? '' : decoded(code) })
  if ((page === 'record' || page === 'edit') && key.success) return { page, key: key.data }
  const asked = new URLSearchParams(query)
  const set = Object.entries(noFilters).map(([name, none]) => [name, asked.get(name) ?? none] as const)
  return { page: 'list', filters: { ...noFilters, ...Object.fromEntries(set) } }
}

export function hashOf(place: Place): string {
  if (place.page === 'record' || place.page === 'edit') return `#${place.page}/${place.key.kind}/${encodeURIComponent(place.key.code)}`
  if (place.page !== 'list') return `#${place.page}`
  const query = new URLSearchParams(Object.entries(place.filters).filter(([, value]) => value !== '')).toString()
  return query === '' ? '#list' : `#list?${query}`
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return '' // a broken address is no code at all
  }
}
