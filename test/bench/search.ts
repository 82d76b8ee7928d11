import { z } from 'zod'
import { sampleContent, sampleGroups } from '../../hall-server/catalogue/sample.ts'
import { searchEntries } from '../../hall-server/catalogue/search-entries.ts'
import { groups, guide } from '../../shared/guide/guide.ts'
import { openSearch, type Search } from '../../shared/guide/search/search.ts'
import file from '../search-cases.json'
import { manyGuides } from './many-guides.ts'
import { quantile, type Measured } from './measured.ts'

const GUIDES = 10_000
const OPENINGS = 5

/** Time until what is found is known, at each letter of what people type; and to open the search, which a screen does once for each content. */
export async function search(): Promise<Measured[]> {
  const sample = (await sampleContent()).flatMap(({ key, document }) => (key.kind === 'guide' ? [guide.parse(document)] : []))
  const entries = searchEntries(manyGuides(sample, GUIDES), groups.parse(sampleGroups))
  const openings = Array.from({ length: OPENINGS }, () => timed(() => openSearch(entries)))
  const opened = openSearch(entries)
  const typed = z
    .array(z.object({ query: z.string() }))
    .parse(file)
    .map(({ query }) => query)
  for (const query of typed) typeIn(opened, query) // until the program is compiled, as in a screen that has run a day
  const strokes = typed.flatMap((query) => typeIn(opened, query))
  return [
    { name: 'search', unit: 'ms p99', value: quantile(strokes, 0.99), baseline: null, ratio: null, n: strokes.length },
    { name: 'search opening', unit: 'ms', value: quantile(openings, 0.5), baseline: null, ratio: null, n: OPENINGS },
  ]
}

/** Milliseconds for each key, the text growing letter by letter. */
const typeIn = (opened: Search, query: string): number[] =>
  Array.from(query, (_, at) => {
    const text = Array.from(query)
      .slice(0, at + 1)
      .join('')
    return timed(() => opened.find({ text, language: 'zh' }))
  })

function timed(run: () => unknown): number {
  const start = performance.now()
  run()
  return performance.now() - start
}
