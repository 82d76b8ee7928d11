import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

const BUDGET = 60 * 1_024 // bytes, gzipped

/** The page's script and everything it imports before it can draw, as built. */
function firstLoad(page: string): string[] {
  const html = readFileSync(`dist/web/${page}`, 'utf8')
  const files = new Set<string>()
  const follow = (file: string) => {
    if (files.has(file)) return
    files.add(file)
    const code = readFileSync(`dist/web/assets/${file}`, 'utf8')
    for (const [, imported] of code.matchAll(/(?:import|from)\s*"\.\/([\w.-]+\.js)"/g)) follow(imported ?? '')
  }
  for (const [, file] of html.matchAll(/\/assets\/([\w.-]+\.js)"/g)) follow(file ?? '')
  return [...files]
}

test.each(['kiosk/index.html', 'kiosk/ticket.html'])('[SIZE-1] %s loads at most 60 KB of JavaScript before it can be used', (page) => {
  const files = firstLoad(page)
  const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(`dist/web/assets/${file}`)).length, 0)
  console.log(`${page}: ${(bytes / 1_024).toFixed(1)} KB gzipped in ${files.length} files`)
  expect(files.length).toBeGreaterThan(0)
  expect(bytes).toBeLessThanOrEqual(BUDGET)
})
