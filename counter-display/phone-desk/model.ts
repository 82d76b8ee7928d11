import { computed, effect, signal } from '@preact/signals'
import { findItems, type Catalogue } from '../../shared/screen/find-items.ts'
import { askFor } from '../../shared/screen/ask-for.ts'
import { newRequestId } from '../../shared/screen/link.ts'
import { publishedGuide, type PublishedGuide } from '../../shared/wire/content.ts'
import { contactDone, contactsList, referralsView, type ContactView, type ReferralsView } from '../../shared/wire/contacts.ts'
import type { Refusal } from '../../shared/wire/refusals.ts'
import type { ItemView, PublicView } from '../../shared/wire/views.ts'
import { deskModel, type DeskMeans } from '../desk/model.ts'
import { referralIn, valueOf } from './referrals.ts'

export type Which = 'mine' | 'open' | 'day' | 'late'
export type Outcome = 'answered' | 'open' | 'passed-on' | 'not-ours'

interface Means extends DeskMeans<PublicView> {
  /** The address behind `#`: `late`, the list of those; `item=…`, the matter somebody asks about. Told again when it changes. */
  come: (tell: (hash: string) => void) => () => void
  loadItems: () => Promise<Catalogue | null>
}
const AGAIN = 10_000 // ms between looks at the list

/** The phone desk: find the guide, tell all of it, note the call, see what became of those passed on. */
export function phoneDeskModel(means: Means) {
  const desk = deskModel(means)
  const catalogue = signal<Catalogue | null>(null)
  const referrals = signal<ReferralsView | null>(null)
  const search = signal('')
  const item = signal<ItemView | null>(null)
  const guide = signal<PublishedGuide | 'loading' | 'missing' | null>(null)
  const which = signal<Which>('mine')
  const list = signal<readonly ContactView[]>([])
  const saved = signal<string | null>(null)
  const form = {
    channel: signal(means.me.role === 'clerk' ? 'counter' : means.me.role === 'greeter' ? 'desk' : 'phone'),
    topic: signal(''),
    phone: signal(''),
    told: signal(false),
    outcome: signal<Outcome>('answered'),
    to: signal(''),
    whose: signal(''),
  }
  /** The same for a retry of what stands in the form. */
  let key = newRequestId()
  /** What was asked for before the items were known. */
  let asked = ''
  const hallPath = computed(() => (desk.view.value === null ? null : `/api/halls/${desk.view.value.hall.id}`))
  const path = computed(() => (hallPath.value === null ? null : `${hallPath.value}/contacts`))

  const tell = (refusal: Refusal) => {
    if (refusal.code === 'not-signed-in') means.toLogin()
    else desk.notice.value = { refusal }
  }
  async function look() {
    if (path.value === null) return
    const wanted = which.value
    const answer = await askFor(`${path.value}?which=${wanted}`, contactsList)
    if (!answer.ok) tell(answer.error)
    else if (wanted === which.value) list.value = answer.value
  }
  async function load() {
    catalogue.value = await means.loadItems()
    if (asked !== '') arrive(asked)
  }
  void load()
  async function loadReferrals() {
    if (hallPath.value === null) return
    const found = await askFor(`${hallPath.value}/referrals`, referralsView)
    if (found.ok) referrals.value = found.value
    else tell(found.error)
  }
  const stops = [effect(() => void [hallPath.value, loadReferrals()]), effect(() => void [path.value, which.value, look()])]
  const unwatch = means.come((hash) => arrive(hash))
  const again = setInterval(() => void look(), AGAIN)

  async function open(next: ItemView) {
    item.value = next
    guide.value = 'loading'
    form.told.value = false
    form.topic.value = next.name.zh
    form.to.value = valueOf({ kind: 'department', id: next.department })
    const found = await askFor(`/api/items/${next.code}?whole=yes`, publishedGuide)
    if (item.value === next) guide.value = found.ok ? found.value : 'missing'
  }

  /** From another desk: a list, or the matter of whoever is served there. */
  function arrive(hash: string) {
    const code = /^#?item=(.+)$/u.exec(hash)?.[1]
    if (hash.replace('#', '') === 'late') which.value = 'late'
    const wanted = catalogue.value?.items.find((one) => one.code === code)
    if (wanted !== undefined) void open(wanted)
    asked = wanted === undefined && code !== undefined ? hash : ''
  }

  async function send(to: string, body: object): Promise<string | null> {
    if (desk.off.value || path.value === null) return null
    desk.busy.value = true
    desk.notice.value = null
    const answer = await askFor(`${path.value}${to}`, contactDone, body, to === '' ? key : undefined)
    desk.busy.value = false
    if (!answer.ok) tell(answer.error)
    await look()
    return answer.ok ? answer.value.no : null
  }

  async function record() {
    const { channel, topic, phone, told, outcome, to, whose } = form
    const no = await send('', {
      channel: channel.value,
      topic: topic.value,
      item: item.value?.code ?? null,
      ...(phone.value.trim() === '' ? {} : { phone: phone.value.trim() }),
      toldCompletely: told.value,
      outcome: outcome.value,
      ...(outcome.value === 'passed-on' ? { to: referralIn(to.value) } : {}),
      ...(outcome.value === 'not-ours' ? { whose: whose.value } : {}),
    })
    if (no === null) return
    key = newRequestId()
    saved.value = no
    for (const field of [topic, phone, whose, search]) field.value = ''
    told.value = false
    outcome.value = 'answered'
    item.value = null
    guide.value = null
  }

  return {
    ...desk,
    search,
    item,
    guide,
    referrals,
    which,
    list,
    saved,
    form,
    found: computed(() => (catalogue.value === null ? [] : findItems(catalogue.value, search.value, null).slice(0, 30))),
    open,
    record,
    act: (no: string, action: string, body: object = {}) => send(`/${no}/${action}`, body),
    close() {
      clearInterval(again)
      unwatch()
      stops.forEach((stop) => stop())
      desk.close()
    },
  }
}
export type PhoneDeskModel = ReturnType<typeof phoneDeskModel>
