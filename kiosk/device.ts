/** Pixels a millimetre on a panel of that diagonal, in inches. */
export const pixelsPerMillimetre = (width: number, height: number, diagonal: number): number =>
  Math.hypot(width, height) / (diagonal * 25.4)

/** Sizes of this machine's panel: `?device=kiosk-32` for one of the presets, `?diagonal=21.5` for any other. */
export function sizePanel(root: HTMLElement, device: string | null, diagonal: number) {
  if (device !== null) root.dataset['device'] = device
  if (diagonal > 0) root.style.setProperty('--mm', `${pixelsPerMillimetre(screen.width, screen.height, diagonal).toFixed(3)}px`)
}
