import { z } from 'zod'
import { itemView, type ItemView } from '../../shared/wire/views.ts'

/** What the list of items needs of a guide: cheap to read out of each at every start. */
export interface ItemTexts {
  readonly item: ItemView
  readonly topics: readonly string[]
  readonly lifeEvents: readonly string[]
  readonly serves: readonly string[]
}

const head = z.object({
  ...itemView.shape,
  topics: z.array(z.string()),
  lifeEvents: z.array(z.string()),
  serviceObjects: z.array(z.string()),
})

export function itemTexts(document: unknown): ItemTexts {
  const { topics, lifeEvents, serviceObjects, ...item } = head.parse(document)
  return { item, topics, lifeEvents, serves: serviceObjects }
}
