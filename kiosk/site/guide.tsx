import { hydrate, render } from 'preact'
import { addressOf, toldIn, type Told } from '../../shared/guide/answer-address.ts'
import { languages } from '../../shared/language/languages.ts'
import { GuideColumn } from '../../shared/screen/guide/guide-page.tsx'
import { askServer } from '../../shared/screen/http.ts'
import type { PublishedGuide } from '../../shared/wire/content.ts'
import { readFacts, readGuide, type GuideFacts } from './facts.ts'

/** Answers in place. Until the guide is there, and whenever it cannot be had, the page's own forms do the same through the server. */
export async function startGuide() {
  const root = document.getElementById('guide')
  const facts = readFacts(JSON.parse(document.getElementById('guide-facts')?.textContent ?? 'null'))
  if (root === null || facts === null) return
  const published = await askServer(`/api/items/${facts.code}?whole=yes`, readGuide)
  // Replaced in the meantime: what was drawn is another text, and the next answer brings the new one.
  if (!published.ok || published.value === null || published.value.version !== facts.version) return
  answerIn(root, facts, published.value)
}

function answerIn(root: HTMLElement, facts: GuideFacts, { guide, version }: PublishedGuide) {
  const language = languages.find((one) => one === document.documentElement.lang) ?? 'zh'
  const asked = toldIn(guide, new URLSearchParams(location.search))
  const kept = `guide ${facts.code} ${version}`
  const page = (told: Told) => {
    const { hall, since, day, department, action, charges } = facts
    const form = { action, submit }
    const partLink = { href: (code: string) => `/site/${language}/guides/${code}` }
    return (
      <GuideColumn
        shown={{ guide, version, since, asOf: null, hall, language, day, ...told, form, charges, partLink }}
        department={department}
      />
    )
  }
  const show = (told: Told) => {
    const address = addressOf(guide, told)
    history.replaceState(null, '', location.pathname + address + location.hash)
    sessionStorage.setItem(kept, address)
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-told]')) link.search = address
    render(page(told), root)
  }
  function submit(event: SubmitEvent) {
    event.preventDefault()
    if (!(event.currentTarget instanceof HTMLFormElement)) return
    show(toldIn(guide, sentBy(event.currentTarget, event.submitter)))
  }
  hydrate(page(asked), root)
  root.dataset['ready'] = ''
  const earlier = sessionStorage.getItem(kept)
  // Back at the guide from elsewhere: what was told in this visit is still so.
  if (location.search === '' && earlier !== null && earlier !== '') show(toldIn(guide, new URLSearchParams(earlier)))
  document.getElementById('clear')?.addEventListener('click', () => sessionStorage.removeItem(kept))
}

/** What the browser would send; older ones do not add the touched key themselves. */
function sentBy(form: HTMLFormElement, key: HTMLElement | null): [string, string][] {
  const pairs = [...new FormData(form)].flatMap(([name, value]): [string, string][] => (typeof value === 'string' ? [[name, value]] : []))
  return key instanceof HTMLButtonElement && key.name !== '' ? [...pairs, [key.name, key.value]] : pairs
}
