import type { OpenCases } from '../cases/open-cases.ts'

/** Not during the start, and often enough that a new day's alarms are there before the hall opens. ms */
const FIRST = 5_000
const EVERY = 10 * 60_000

/** [TOLD-4] [SUPER-1] [PEOPLE-1] What the clock brings about in cases: alarms, acceptance by silence, supervision records, names erased. Returns its own stop. */
export function keepCases(cases: () => Promise<OpenCases>, log: (error: unknown, where: string) => void): () => Promise<void> {
  let last: Promise<unknown> = Promise.resolve()
  const look = () => {
    last = cases()
      .then(async ({ running, forgetApplicants }) => {
        await running.settle()
        forgetApplicants()
      })
      .catch((error: unknown) => log(error, 'looking at the clock of cases'))
  }
  const first = setTimeout(look, FIRST)
  const often = setInterval(look, EVERY)
  first.unref()
  often.unref()
  return async () => {
    clearTimeout(first)
    clearInterval(often)
    await last
  }
}
