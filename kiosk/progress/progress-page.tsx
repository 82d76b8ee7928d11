import '../../shared/screen/no-eval.ts'
import { useEffect, useState } from 'preact/hooks'
import { bareCode } from '../../shared/booking/alphabet.ts'
import { ok, type Result } from '../../shared/result.ts'
import { askFor } from '../../shared/screen/ask-for.ts'
import { sayProgress } from '../../shared/screen/progress/parts.tsx'
import { progressView, type ProgressView } from '../../shared/wire/cases.ts'
import type { Refusal } from '../../shared/wire/refusals.ts'
import type { KioskModel, Page } from '../model.ts'
import { Title } from '../parts.tsx'
import { CaseShown } from './case-shown.tsx'
import { ReceiptKeys } from './receipt-keys.tsx'
import './progress.css'

interface ProgressProps {
  model: KioskModel
  page: Extract<Page, { at: 'progress' }>
}

/** [PROGRESS-2] The code is scanned or typed, then the case is shown. Both are gone with the page: nothing is kept on the machine. */
export function ProgressPage({ model, page }: ProgressProps) {
  const [code, write] = useState('')
  const [answer, setAnswer] = useState<Result<{ one: ProgressView; receipt: string }, Refusal> | null>(null)
  const [isBusy, setBusy] = useState(false)
  const look = async (typed: string) => {
    if (isBusy) return
    setBusy(true)
    setAnswer(null)
    const receipt = bareCode(typed)
    const found = await askFor(`/api/progress/${encodeURIComponent(receipt)}`, progressView)
    setBusy(false)
    model.goOn()
    setAnswer(found.ok ? ok({ one: found.value, receipt }) : found)
  }
  useEffect(() => {
    if (page.scanned !== '') void look(page.scanned)
  }, [page])
  const again = () => {
    write('')
    setAnswer(null)
  }
  if (answer?.ok === true) return <CaseShown model={model} {...answer.value} again={again} />
  return (
    <>
      <Title model={model} say={(language) => sayProgress(language).say('title')} />
      <p class="code-ask">{sayProgress(model.language.value).say('scan')}</p>
      {answer === null ? null : <Wrong model={model} refusal={answer.error} />}
      <ReceiptKeys
        model={model}
        code={code}
        isBusy={isBusy}
        write={(text) => {
          write(text)
          setAnswer(null)
        }}
        look={() => void look(code)}
      />
    </>
  )
}

/** A code nobody has, too many tries, or no server: what to do about each. */
function Wrong({ model, refusal: { code, retryAfter = 0 } }: { model: KioskModel; refusal: Refusal }) {
  const { say } = sayProgress(model.language.value)
  return (
    <p class="code-wrong state" data-state="warn" role="alert">
      <span>{code === 'rate-limited' ? say('slow', { n: retryAfter }) : code === 'hall-unavailable' ? say('offline') : say('wrong')}</span>
    </p>
  )
}
