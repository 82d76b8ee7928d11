import { computed, effect, signal } from '@preact/signals'
import type { Answers } from '../shared/guide/questions.ts'
import type { Language } from '../shared/language/languages.ts'
import type { Link } from '../shared/screen/link.ts'
import type { Section } from '../shared/screen/guide/sections.ts'
import type { ContentSnapshot, PublishedGuide } from '../shared/wire/content.ts'
import type { ErrorReason } from '../shared/wire/requests.ts'
import type { KioskView } from '../shared/wire/views.ts'
import type { ContentSource } from './content.ts'

export type GroupKind = 'department' | 'topic' | 'lifeEvent'
export type FilterKind = GroupKind | 'serves'
export type Filters = { readonly [K in FilterKind]?: string | undefined }

/** What one visitor told about a matter: the answers given, the papers at hand. */
export interface Visit {
  readonly answers: Answers
  readonly ticks: ReadonlySet<string>
}

export type Dialog =
  | { readonly kind: 'phone' }
  | { readonly kind: 'printed'; readonly at: number }
  | { readonly kind: 'number'; readonly question: string }
  | { readonly kind: 'filter'; readonly by: FilterKind }
  | { readonly kind: 'report'; readonly state: 'asking' | 'sending' | 'sent' | 'failed' }

const RETRY = 3_000 // ms
const NOBODY: Visit = { answers: {}, ticks: new Set() }

interface Given {
  readonly place: string
  readonly content: ContentSource
  readonly print: () => void
}

/** The look-up: the public content, and what this visitor does with it. Nothing of it is kept for the next. */
export function lookUpState(link: Link<KioskView>, { place, content: source, print }: Given) {
  const content = signal<ContentSnapshot | null>(null)
  const visits = signal<Readonly<Record<string, Visit>>>({})
  const filters = signal<Filters>({})
  const reading = signal<Language | null>(null)
  const dialog = signal<Dialog | null>(null)
  const guides = computed(() => new Map(content.value?.guides.map((one) => [String(one.guide.code), one])))
  let timer: ReturnType<typeof setTimeout> | null = null
  let isLoading = false

  async function load() {
    if (isLoading) return
    isLoading = true
    const fresh = await source.load()
    isLoading = false
    if (fresh !== null) content.value = fresh
    if (isOutdated()) timer = setTimeout(() => void load(), RETRY)
  }
  const isOutdated = () => {
    const wanted = link.content?.peek()?.version
    return content.peek() === null || (wanted !== undefined && wanted !== content.peek()?.version)
  }
  const stop = effect(() => {
    void link.content?.value
    if (timer !== null) clearTimeout(timer)
    if (isOutdated()) void load()
  })
  const visitOf = (code: string): Visit => visits.value[code] ?? NOBODY
  const change = (code: string, visit: Partial<Visit>) => {
    visits.value = { ...visits.value, [code]: { ...visitOf(code), ...visit } }
  }
  return {
    content,
    filters,
    /** A language guides can be read in though the kiosk's own words cannot; null: the kiosk's. */
    reading,
    dialog,
    /** When the card was printed that is told of now. */
    printedAt: computed(() => (dialog.value?.kind === 'printed' ? dialog.value.at : null)),
    guideOf: (code: string): PublishedGuide | null => guides.value.get(code) ?? null,
    visitOf,
    answer(code: string, question: string, value: Answers[string] | null) {
      const { [question]: _before, ...others } = visitOf(code).answers
      change(code, { answers: value === null ? others : { ...others, [question]: value } })
    },
    tick(code: string, material: string) {
      const ticks = new Set(visitOf(code).ticks)
      if (!ticks.delete(material)) ticks.add(material)
      change(code, { ticks })
    },
    /** Null takes the filter away. */
    filter(by: FilterKind, value: string | null) {
      filters.value = { ...filters.value, [by]: value ?? undefined }
      dialog.value = null
    },
    printCard() {
      print()
      dialog.value = { kind: 'printed', at: Date.now() }
    },
    /** 此处有误: told to the office with the part of the guide that is open. */
    async report({ guide, version }: PublishedGuide, about: Section, reason: ErrorReason) {
      dialog.value = { kind: 'report', state: 'sending' }
      const answer = await link.ask({ type: 'report-error', item: guide.code, version, about, reason, place })
      if (dialog.value?.kind === 'report') dialog.value = { kind: 'report', state: answer.ok ? 'sent' : 'failed' }
    },
    /** Whether there was one to close. */
    closeDialog(): boolean {
      const isOpen = dialog.value !== null
      dialog.value = null
      return isOpen
    },
    forget() {
      visits.value = {}
      filters.value = {}
      reading.value = null
      dialog.value = null
    },
    close() {
      stop()
      if (timer !== null) clearTimeout(timer)
    },
  }
}
