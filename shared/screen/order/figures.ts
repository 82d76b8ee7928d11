import type { Standing } from '../../wire/order.ts'

/** A wait and what it counts, as a reader can work it out: minutes × slope = score. */
export interface Figures {
  readonly minutes: string
  readonly slope: string
  readonly score: string
}
export interface Compared {
  readonly theirs: Figures
  readonly mine: Figures
  readonly sign: '>' | '=' | '<'
}

const MOST_DECIMALS = 2 // 0.6 s: finer than a hall's calls follow each other

/** Whole minutes where they show who was first, else as many decimals as it takes. The score is that of the minutes shown. */
export function compared(theirs: Standing, mine: Standing): Compared {
  const really = Math.sign(theirs.waitedMs * theirs.slope - mine.waitedMs * mine.slope)
  for (let decimals = 0; ; decimals += 1) {
    const [their, my] = [scoreOf(theirs, decimals), scoreOf(mine, decimals)]
    const shown = Math.sign(their - my)
    if (shown === really || decimals === MOST_DECIMALS)
      return { theirs: figures(theirs, decimals), mine: figures(mine, decimals), sign: shown > 0 ? '>' : shown < 0 ? '<' : '=' }
  }
}

const minutesOf = ({ waitedMs }: Standing, decimals: number) => rounded(waitedMs / 60_000, decimals)
const scoreOf = (standing: Standing, decimals: number) => rounded(minutesOf(standing, decimals) * standing.slope, decimals + 2)
/** Slopes have two decimals at most in practice; more is noise of the machine's arithmetic. */
const rounded = (value: number, decimals: number) => Math.round(value * 10 ** decimals) / 10 ** decimals

export const figures = (standing: Standing, decimals = 0): Figures => ({
  minutes: String(minutesOf(standing, decimals)),
  slope: String(standing.slope),
  score: String(scoreOf(standing, decimals)),
})
