import type { KioskModel, Page } from '../model.ts'
import { CodePage } from './code-page.tsx'
import { NotNow } from './not-now.tsx'

/** The receipt code, and why it gives no number now. */
export const CheckIn = ({ model, page }: { model: KioskModel; page: Extract<Page, { at: 'code' | 'not-now' }> }) =>
  page.at === 'code' ? <CodePage model={model} /> : <NotNow model={model} page={page} />
