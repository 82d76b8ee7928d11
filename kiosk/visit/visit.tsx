import type { KioskModel, Page } from '../model.ts'
import { Basket } from './basket.tsx'
import { WayPage } from './way.tsx'

export const VisitPages = ({ model, page }: { model: KioskModel; page: Extract<Page, { at: 'basket' | 'where' }> }) =>
  page.at === 'basket' ? <Basket model={model} /> : <WayPage model={model} line={page.line} />
