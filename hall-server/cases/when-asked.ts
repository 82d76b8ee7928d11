import type { CasesGiven, OpenCases } from './open-cases.ts'

/** A start does without the cases: their tables are opened by the first who asks. */
export interface CasesWhenAsked {
  (): Promise<OpenCases>
  /** Finishes what is being written, if anybody asked. */
  close(): Promise<void>
}

export function casesWhenAsked(given: CasesGiven): CasesWhenAsked {
  let opened: Promise<OpenCases> | null = null
  const open = async () => {
    const { openCases } = await import('./open-cases.ts')
    return openCases(given)
  }
  const asked = () =>
    (opened ??= open().catch((error: unknown) => {
      opened = null // the next who asks tries again
      throw error
    }))
  const close = async () => {
    const cases = await opened?.catch(() => null) // whoever asked heard of it
    await cases?.running.close()
  }
  return Object.assign(asked, { close })
}
