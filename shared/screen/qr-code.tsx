import { useEffect, useState } from 'preact/hooks'

interface Grid {
  readonly size: number
  readonly path: string
}

const QUIET = 4 // modules of light border the standard asks for

/** A QR code as one path. The library is fetched with the first code. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const [grid, setGrid] = useState<Grid | null>(null)
  useEffect(() => {
    let wanted = true
    void import('qrcode').then(({ default: qrcode }) => {
      const { modules } = qrcode.create(text, { errorCorrectionLevel: 'M' })
      if (wanted) setGrid(gridOf(modules))
    })
    return () => {
      wanted = false
    }
  }, [text])
  return grid === null ? <span class="qr" /> : <QrDrawing grid={grid} label={label} />
}

export const gridOf = ({ size, data }: { readonly size: number; readonly data: Uint8Array }): Grid => ({ size, path: pathOf(size, data) })

/** A code whose modules are known already, as on a page drawn by the server. */
export function QrDrawing({ grid, label }: { grid: Grid; label: string }) {
  const side = grid.size + 2 * QUIET
  return (
    <svg class="qr" viewBox={`0 0 ${side} ${side}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <path class="qr-ground" d={`M0 0h${side}v${side}H0z`} />
      <path class="qr-dark" d={grid.path} />
    </svg>
  )
}

/** Runs of dark modules, row by row. */
function pathOf(size: number, data: Uint8Array): string {
  const runs: string[] = []
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const start = x
      while (x < size && data[y * size + x] === 1) x += 1
      if (x > start) runs.push(`M${start + QUIET} ${y + QUIET}h${x - start}v1h-${x - start}z`)
    }
  }
  return runs.join('')
}
