import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

/** Where the built kiosk's page names the files it begins with. */
const named = /(?:src|href)="(\/assets\/[^"]+)"/g
/** How scripts and style sheets name others. */
const inScript = /["'`(](?:\.\/|\/assets\/|assets\/)([\w.-]+\.(?:js|css|woff2|svg|png|wav|mp3))["'`)]/g

/** Writes into the kiosk's worker every file the built kiosk is made of, with a digest of their content. */
export function kioskFiles(outDir: string): Plugin {
  return {
    name: 'kiosk-files',
    apply: 'build',
    closeBundle() {
      const worker = join(outDir, 'kiosk-worker.js')
      const page = join(outDir, 'kiosk/index.html')
      if (!existsSync(worker) || !existsSync(page)) return
      const html = readFileSync(page, 'utf8')
      const files = reached(
        outDir,
        [...html.matchAll(named)].map(([, file]) => file ?? ''),
      )
      // The names of files hold their content's hash, the page's own does not.
      const version = createHash('sha256').update(html).update(files.join('\n')).digest('hex').slice(0, 16)
      const text = readFileSync(worker, 'utf8').replace('__KIOSK_FILES__', JSON.stringify(files)).replace('__KIOSK_VERSION__', version)
      writeFileSync(worker, text)
    },
  }
}

function reached(outDir: string, first: readonly string[]): string[] {
  const found = new Set(first)
  for (const file of found) {
    if (!/\.(?:js|css)$/.test(file)) continue
    for (const [, name] of readFileSync(join(outDir, file), 'utf8').matchAll(inScript)) {
      const path = `/assets/${name ?? ''}`
      if (existsSync(join(outDir, path))) found.add(path)
    }
  }
  return [...found].sort()
}
