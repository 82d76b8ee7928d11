import type { CaseNo } from '../../../shared/case/codes.ts'
import type { Language } from '../../../shared/language/languages.ts'
import type { DocumentView } from '../../../shared/wire/cases.ts'
import { pressAgain } from '../key-again.ts'

/** Prints a case's documents one after the other; false: one of them could not be had. */
export type Print = (no: CaseNo, documents: readonly Pick<DocumentView, 'name'>[], language: Language) => Promise<boolean>

export const documentUrl = (no: CaseNo, name: string, language: Language) => `/cases/${no}/documents/${name}?lang=${language}`

export const printDocuments: Print = async (no, documents, language) => {
  let whole = true
  for (const { name } of documents) whole = (await printPage(documentUrl(no, name, language))) && whole
  return whole
}

/** The page is fetched and put into a frame: no page of the hall lets itself be framed by its address. */
async function printPage(url: string): Promise<boolean> {
  const answer = await fetch(url).catch(() => null) // no answer at all
  // Led elsewhere: to the sign-in page, which nobody wants on paper.
  if (answer === null || !answer.ok || answer.redirected) return false
  const frame = document.createElement('iframe')
  frame.className = 'printed'
  frame.setAttribute('aria-hidden', 'true')
  frame.tabIndex = -1
  frame.inert = true
  // The page is only paper here: it runs nothing.
  frame.setAttribute('sandbox', 'allow-same-origin allow-modals')
  frame.srcdoc = withoutScripts(await answer.text())
  await new Promise<void>((loaded) => {
    frame.addEventListener('load', () => loaded(), { once: true })
    document.querySelectorAll('iframe.printed').forEach((old) => old.remove())
    document.body.append(frame)
  })
  // Printing may give the frame the keyboard, now or when it is over: the clerk's next key is the sheet's.
  const had = document.activeElement
  const back = () => {
    if (document.activeElement === frame && had instanceof HTMLElement) had.focus()
    window.focus()
  }
  frame.contentWindow?.addEventListener('afterprint', back, { once: true })
  // A key pressed just then is done where it was meant, not lost on paper.
  frame.contentWindow?.addEventListener('keydown', (event) => {
    event.preventDefault()
    back()
    pressAgain(event, document.activeElement ?? document.body)
  })
  frame.contentWindow?.print()
  back()
  return true
}

/** They would be blocked anyway, with a complaint of the browser for each. */
function withoutScripts(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html')
  for (const each of page.querySelectorAll('script, link[rel="modulepreload"]')) each.remove()
  return `<!doctype html>${page.documentElement.outerHTML}`
}
