export type Direction = 'up' | 'down' | 'left' | 'right'

/** A key on the screen, in pixels. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const directions: Readonly<Record<string, Direction>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' }

/** Which of `boxes` an arrow leads to: beyond `from` on that side, the nearest, with those straight ahead before those aslant. */
export function nextBox(from: Box, boxes: readonly Box[], direction: Direction): number | null {
  let best: { at: number; cost: number } | null = null
  for (const [at, box] of boxes.entries()) {
    const cost = costOf(from, box, direction)
    if (cost !== null && (best === null || cost < best.cost)) best = { at, cost }
  }
  return best?.at ?? null
}

/** Null: not on that side. A step aside counts thrice a step ahead, but overlapping boxes are straight ahead. */
function costOf(from: Box, to: Box, direction: Direction): number | null {
  const [a, b] = [turned(from, direction), turned(to, direction)]
  const ahead = b.top - a.bottom
  // Keys of one row may overlap by a hair; their middles tell which side they are on.
  if (b.top + b.bottom <= a.top + a.bottom || ahead < -(a.bottom - a.top) / 2) return null
  const aside = Math.max(0, b.left - a.right, a.left - b.right)
  const offCentre = Math.abs(b.left + b.right - a.left - a.right) / 2
  return Math.max(0, ahead) + 3 * aside + offCentre / 100
}

/** The box as if the direction were down. */
function turned({ left, top, right, bottom }: Box, direction: Direction): Box {
  switch (direction) {
    case 'down':
      return { left, top, right, bottom }
    case 'up':
      return { left, top: -bottom, right, bottom: -top }
    case 'right':
      return { left: top, top: left, right: bottom, bottom: right }
    case 'left':
      return { left: top, top: -right, right: bottom, bottom: -left }
  }
}

/** Lets the arrow keys move the focus, for a four-way pad and for those who cannot touch the screen. */
export function moveFocusByArrows(event: KeyboardEvent) {
  const direction = directions[event.key]
  if (direction === undefined || event.defaultPrevented) return
  const active = document.activeElement
  // In a field left and right belong to the text.
  if (active instanceof HTMLInputElement && (direction === 'left' || direction === 'right') && active.value !== '') return
  const keys = [...document.querySelectorAll<HTMLElement>('button:not(:disabled), input')].filter(
    (key) => key !== active && key.closest('[inert]') === null && key.offsetParent !== null,
  )
  const at =
    active === null || active === document.body
      ? 0
      : nextBox(
          active.getBoundingClientRect(),
          keys.map((key) => key.getBoundingClientRect()),
          direction,
        )
  event.preventDefault()
  if (at !== null) keys[at]?.focus()
}
