import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')

/** What axe finds that keeps people out. Evaluated in the page without a script element, which its policy forbids. */
export async function faults(page: Page): Promise<unknown> {
  return page.evaluate(`(() => { const module = undefined; ${axe}
    return axe.run({ resultTypes: ['violations'] }).then(({ violations }) =>
      violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => [id, nodes[0].html])) })()`)
}
