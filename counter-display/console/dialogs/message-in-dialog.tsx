import type { ConsoleView } from '../../../shared/wire/views.ts'
import { Notice } from '../message-line.tsx'
import type { ConsoleModel } from '../model.ts'

/** While a dialog is open the rest of the page is shut, so a refusal is told inside it. */
export const MessageInDialog = ({ model, view }: { model: ConsoleModel; view: ConsoleView }) => (
  <Notice model={model} view={view} why={model.online.value ? model.notice.value : { own: 'why-offline' }} />
)
