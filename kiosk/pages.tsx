import type { VNode } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { Icon } from '../shared/screen/icon.tsx'
import type { KioskModel } from './model.ts'
import { kioskWords } from './words.ts'

/** A list in pages of as many rows as fit: nothing scrolls under a finger. */
export function Pages({ model, children }: { model: KioskModel; children: readonly VNode[] }) {
  const words = kioskWords(model.language.value)
  const box = useRef<HTMLDivElement>(null)
  const [fits, setFits] = useState(6)
  const [page, setPage] = useState(0)
  useEffect(() => {
    const measure = () => setFits(rowsThatFit(box.current))
    measure()
    addEventListener('resize', measure)
    return () => removeEventListener('resize', measure)
  }, [model.elder.value, model.language.value])
  const pages = Math.max(1, Math.ceil(children.length / fits))
  const shown = Math.min(page, pages - 1)
  return (
    <div class="pages">
      <div class="list" ref={box}>
        {children.slice(shown * fits, (shown + 1) * fits)}
      </div>
      {pages === 1 ? null : (
        <div class="pager">
          <button type="button" class="key" data-act="before" disabled={shown === 0} onClick={() => setPage(Math.max(0, shown - 1))}>
            <Icon name="back" mirror />
            {words.say('page-before')}
          </button>
          <span>{words.say('page-of', { page: shown + 1, pages })}</span>
          <button
            type="button"
            class="key"
            data-act="next"
            disabled={shown === pages - 1}
            onClick={() => setPage(Math.min(pages - 1, shown + 1))}
          >
            {words.say('page-next')}
            <Icon name="next" mirror />
          </button>
        </div>
      )}
    </div>
  )
}

/** By the height of a row as it is drawn, with its gap. */
function rowsThatFit(list: HTMLDivElement | null): number {
  const row = list?.querySelector('.row')
  if (list === null || row === null || row === undefined) return 6
  const gap = Number.parseFloat(getComputedStyle(list).rowGap) || 0
  const columns = getComputedStyle(list).gridTemplateColumns.split(' ').length
  return columns * Math.max(1, Math.floor((list.clientHeight + gap) / (row.getBoundingClientRect().height + gap)))
}
