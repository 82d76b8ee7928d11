import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'

/** Letters of the Arabic script reach out of their line by so much without being cut. Pixels. */
const OVERHANG = 9

/**
 * How much a page has to leave out so that nothing of it is cut: from 0, one step at a time to `most`. The style sheet says what
 * each step of `data-squeeze` leaves out. Tried anew when `reasons` change, and with each size of the window.
 */
export function useSqueeze(most: number, reasons: readonly unknown[]) {
  const box = useRef<HTMLDivElement>(null)
  const [squeeze, setSqueeze] = useState(0)
  const [round, setRound] = useState(0)
  useEffect(() => {
    const again = () => setRound((before) => before + 1)
    addEventListener('resize', again)
    void document.fonts.ready.then(again)
    return () => removeEventListener('resize', again)
  }, [])
  useLayoutEffect(() => setSqueeze(0), [round, ...reasons])
  useEffect(() => {
    // Another language may be wider once the browser has really drawn it.
    const frame = requestAnimationFrame(() => setRound((before) => before + 1))
    return () => cancelAnimationFrame(frame)
  }, reasons)
  useLayoutEffect(() => {
    if (squeeze < most && box.current !== null && isCut(box.current)) setSqueeze(squeeze + 1)
  }) // after every drawing: waiting times and calls come and grow while somebody looks
  return { box, squeeze }
}

function isCut(box: HTMLElement): boolean {
  const parts = [...box.querySelectorAll<HTMLElement>('.key, section')]
  return (
    box.scrollHeight > box.clientHeight + 2 ||
    parts.some(
      (part) => part.offsetParent !== null && (part.scrollHeight > part.clientHeight + OVERHANG || part.scrollWidth > part.clientWidth + 2),
    )
  )
}
