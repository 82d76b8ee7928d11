import type { Language } from '../../shared/language/languages.ts'
import { orderWords } from '../../shared/screen/order/words.ts'
import { gridOf, QrDrawing } from '../../shared/screen/qr-code.tsx'
import type { DayDigest } from '../../shared/wire/order.ts'
import { orderPath } from './order-page.tsx'

/** The digest as a code: whoever scans the paper later sees whether that row still has it. */
export async function digestCode({ day, position, hash }: DayDigest, language: Language, base: string) {
  const { default: qrcode } = await import('qrcode')
  const address = `${base}/site/${language}${orderPath}?day=${day}&position=${position}&digest=${hash}`
  const { modules } = qrcode.create(address, { errorCorrectionLevel: 'M' })
  return <QrDrawing grid={gridOf(modules)} label={orderWords(language).plain('digest-scan')} />
}
