import { z } from 'zod'
import type { HallId } from '../../shared/ids.ts'
import type { Result } from '../../shared/result.ts'
import type { ContentKind } from '../../shared/wire/content.ts'
import type { MediaFault, MediaType } from '../../shared/wire/media.ts'
import { circleTables, type Circle } from '../catalogue/exchange/circles.ts'
import { exchangeKinds, readImport, type ImportRead, type Reading } from '../catalogue/exchange/read-import.ts'
import { csvZip } from '../catalogue/exchange/write-csv.ts'
import { mediaKind } from '../catalogue/media-kind.ts'
import { hallEvent } from '../core/queue/events.ts'
import { growForest, growing, type Forest } from '../core/queue/forecast/forest.ts'
import { packed, unpacked, type PackedOutcomes } from '../core/queue/forecast/packed.ts'
import { studyDay, type DayStudy } from '../core/queue/forecast/study.ts'

/** A forest of more takes longer to grow and tells no better. */
const MOST_GROWN = 20_000
const hallEvents = z.array(hallEvent)

/** What takes too long for the thread that serves the hall. All of it plain data, in and out. */
export interface Work {
  readonly 'read-import': { readonly given: { readonly bytes: Uint8Array; readonly reading: Reading }; readonly made: ImportRead }
  readonly 'write-tables': {
    readonly given: {
      readonly kinds: readonly ContentKind[]
      readonly texts: Readonly<Record<ContentKind, readonly unknown[]>>
      /** Null: all of them are for everybody. */
      readonly circles: readonly Circle[] | null
    }
    readonly made: Uint8Array
  }
  readonly 'study-day': {
    readonly given: { readonly id: HallId; readonly facts: readonly string[] }
    readonly made: Omit<DayStudy, 'outcomes'> & { readonly outcomes: PackedOutcomes }
  }
  /** Oldest first; the newest are kept. */
  readonly 'grow-forest': { readonly given: readonly PackedOutcomes[]; readonly made: Forest }
  readonly 'look-at-file': { readonly given: Uint8Array; readonly made: Result<MediaType, MediaFault> }
}
export type Task = { [W in keyof Work]: { readonly name: W; readonly given: Work[W]['given'] } }[keyof Work]

const workers: { readonly [W in keyof Work]: (given: Work[W]['given']) => Work[W]['made'] | Promise<Work[W]['made']> } = {
  'read-import': ({ bytes, reading }) => readImport(bytes, reading),
  'write-tables': ({ kinds, texts, circles }) =>
    csvZip([
      ...exchangeKinds.filter(({ kind }) => kinds.includes(kind)).map(({ kind, tables }) => ({ tables, documents: texts[kind] })),
      ...(circles === null ? [] : [{ tables: circleTables, documents: circles }]),
    ]),
  'study-day': ({ id, facts }) => {
    const study = studyDay(id, hallEvents.parse(facts.map((fact): unknown => JSON.parse(fact))))
    return { ...study, outcomes: packed(study.outcomes) }
  },
  'grow-forest': (days) => growForest(days.flatMap(unpacked).slice(-MOST_GROWN), growing),
  'look-at-file': mediaKind,
}

export const perform = async <W extends keyof Work>(name: W, given: Work[W]['given']): Promise<Work[W]['made']> => workers[name](given)
