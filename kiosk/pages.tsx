import type { VNode } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { directionOf } from '../shared/language/languages.ts'
import { Icon } from '../shared/screen/icon.tsx'
import type { KioskModel } from './model.ts'
import { pageBreaks } from './page-breaks.ts'
import { kioskWords } from './words.ts'

interface PagesProps {
  model: KioskModel
  /** More letters lead to what does not fit: where there is no room for a row and the pager, the row comes first. */
  isNarrowed?: boolean
  /** Changes when the rows may be of another height. */
  again?: unknown
  children: readonly VNode[]
}

/** A list in pages of as many rows as fit: nothing scrolls under a finger. */
export function Pages({ model, isNarrowed = false, again: reason, children }: PagesProps) {
  const box = useRef<HTMLDivElement>(null)
  // Null: all rows are drawn, unseen, to be measured. Their height hangs on the words in them.
  const [fit, setFit] = useState<Fit | null>(null)
  const [page, setPage] = useState(0)
  const [language, isElder] = [model.language.value, model.elder.value]
  useEffect(() => {
    const again = () => setFit(null)
    addEventListener('resize', again)
    void document.fonts.ready.then(again)
    return () => removeEventListener('resize', again)
  }, [])
  useLayoutEffect(() => setFit(null), [language, isElder, reason])
  useLayoutEffect(() => {
    if (fit === null && box.current !== null) setFit(measured(box.current, isNarrowed))
  }, [fit, language, isElder, reason])
  const starts = fit?.breaks ?? [0]
  const shown = Math.min(page, starts.length - 1)
  return (
    <div class="pages">
      <div class="list" ref={box}>
        {fit === null ? children : children.slice(starts[shown], starts[shown + 1])}
      </div>
      {fit === null || !fit.isPaged ? null : <Pager model={model} page={shown} pages={starts.length} turn={setPage} />}
    </div>
  )
}

interface PagerProps {
  model: KioskModel
  page: number
  pages: number
  turn: (page: number) => void
}

function Pager({ model, page, pages, turn }: PagerProps) {
  const language = model.language.value
  const words = kioskWords(language)
  // The list may be in another language: a guide can be read in more of them than the kiosk speaks.
  const own = { lang: language, dir: directionOf(language) } as const
  return (
    <div class="pager">
      <button
        type="button"
        class="key"
        data-act="before"
        aria-label={words.plain('page-before')}
        disabled={page === 0}
        onClick={() => turn(page - 1)}
      >
        <Icon name="back" mirror />
        <span class="word" {...own}>
          {words.say('page-before')}
        </span>
      </button>
      <span {...own}>{words.say('page-of', { page: page + 1, pages })}</span>
      <button
        type="button"
        class="key"
        data-act="next"
        aria-label={words.plain('page-next')}
        disabled={page === pages - 1}
        onClick={() => turn(page + 1)}
      >
        <span class="word" {...own}>
          {words.say('page-next')}
        </span>
        <Icon name="next" mirror />
      </button>
    </div>
  )
}

interface Fit {
  readonly breaks: readonly number[]
  readonly isPaged: boolean
}

/** Page breaks for the rows as they stand in the list, with room for the pager when there are more than one. */
function measured(list: HTMLDivElement, isNarrowed: boolean): Fit {
  const style = getComputedStyle(list)
  const gap = Number.parseFloat(style.rowGap) || 0
  const lines = linesOf([...list.children].map((row) => row.getBoundingClientRect()))
  const heights = lines.map(({ height }) => height)
  const fit = (room: number) => pageBreaks(heights, { columns: 1, gap, room }).map((line) => lines[line]?.first ?? 0)
  const inside = list.clientHeight - Number.parseFloat(style.paddingTop) - Number.parseFloat(style.paddingBottom)
  const breaks = fit(inside)
  if (breaks.length === 1) return { breaks, isPaged: false }
  const room = inside - pagerHeight(list, gap)
  return isNarrowed && room < (heights[0] ?? 0) ? { breaks, isPaged: false } : { breaks: fit(room), isPaged: true }
}

/** Rows that stand beside each other are one line. */
function linesOf(rows: readonly DOMRect[]): { first: number; height: number }[] {
  const lines: { first: number; top: number; height: number }[] = []
  for (const [at, { top, height }] of rows.entries()) {
    const last = lines.at(-1)
    if (last !== undefined && Math.abs(last.top - top) < 1) last.height = Math.max(last.height, height)
    else lines.push({ first: at, top, height })
  }
  return lines
}

/** A key and its gap: the pager is not drawn yet. 0 where room is kept for it at the side. */
function pagerHeight(list: HTMLDivElement, gap: number): number {
  if (list.parentElement !== null && Number.parseFloat(getComputedStyle(list.parentElement).paddingInlineEnd) > 0) return 0
  const key = document.createElement('span')
  key.className = 'key'
  list.append(key)
  const height = Number.parseFloat(getComputedStyle(key).minBlockSize)
  key.remove()
  return height + gap
}
