import type { KioskModel, Page } from '../model.ts'
import { lookUpWords } from '../words.ts'
import { Find } from './find.tsx'
import { GuidePage } from './guide.tsx'
import { Order } from './order.tsx'

/** The guides and the search. */
export function LookUp({ model, page }: { model: KioskModel; page: Extract<Page, { at: 'guide' | 'find' | 'order' }> }) {
  if (page.at === 'find') return <Find model={model} />
  if (page.at === 'order') return <Order key={page.token} model={model} token={page.token} />
  const published = model.lookUp.guideOf(page.code)
  if (published === null) {
    return (
      <p class="empty" role="status">
        {lookUpWords(model.language.value).say('guide-gone')}
      </p>
    )
  }
  return <GuidePage model={model} published={published} section={page.section} />
}
