import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

interface BoxProps {
  title: ComponentChildren
  label: string
  children: ComponentChildren
}

/** A dialog: its first key has the focus. */
export function Box({ title, label, children }: BoxProps) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.querySelector<HTMLElement>('[data-first], button')?.focus(), [])
  return (
    <div class="veil" role="dialog" aria-modal="true" aria-label={label}>
      <div class="dialog look-dialog" ref={box}>
        <h1>{title}</h1>
        {children}
      </div>
    </div>
  )
}
