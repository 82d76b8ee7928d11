import { batch, computed, effect, signal } from '@preact/signals'
import { tickingClock } from '../../shared/screen/clock.ts'
import type { Asking, Link } from '../../shared/screen/link.ts'
import type { Refusal } from '../../shared/wire/refusals.ts'
import type { Outcome } from '../../shared/wire/requests.ts'
import type { ConsoleView } from '../../shared/wire/views.ts'
import { whyNot, type Why } from './guards.ts'
import type { Act } from './keys.ts'
import { planFor, type Question } from './plan.ts'
import { bounces, standing, type LastNext, type Me, type Situation } from './situation.ts'

export type DeskLanguage = 'zh' | 'en'

interface Means {
  link: Link<ConsoleView>
  me: Me
  language: DeskLanguage
  /** Goes to the sign-in page and comes back here after it. */
  toLogin: () => void
  /** Ends the session; then the sign-in page. */
  signOut: () => Promise<void>
  /** Opens a page beside the console. */
  openPage: (path: string) => void
}

/** The console's state and everything a clerk can do. One request at a time: a second press while one is under way does nothing. */
export function consoleModel({ link, me, language: first, toLogin, signOut, openPage }: Means) {
  const clock = tickingClock(() => link.now())
  const language = signal<DeskLanguage>(first)
  const question = signal<Question | null>(null)
  const notice = signal<Why | null>(null)
  const busy = signal<Act | null>(null)
  const chosen = signal<{ number: string; outcome: Outcome } | null>(null)
  const view = computed(() => link.push.value?.view ?? null)
  const outcome = computed(() => (chosen.value?.number === view.value?.current?.number ? (chosen.value?.outcome ?? null) : null))
  let last: LastNext | null = null

  const situationAt = (now: number): Situation | null =>
    view.value === null ? null : { view: view.value, me, online: link.online.value, now }
  /** Follows the clock: recall and undo count down. */
  const situation = computed(() => situationAt(clock.time.value))

  const stop = [
    effect(() => {
      if (view.value !== null && last !== null && last.changedAt === null && standing(view.value) !== last.from) last.changedAt = link.now()
    }),
    effect(() => {
      const asked = question.value
      // While the answer is on its way the view may already show what was asked for.
      if (busy.value !== null || asked === null || !('number' in asked) || view.value?.current?.number === asked.number) return
      question.value = null
      notice.value = { own: 'why-changed' }
    }),
    effect(() => {
      const said = notice.peek()
      if (link.online.value && said !== null && 'own' in said && said.own === 'why-offline') notice.value = null
    }),
    effect(() => {
      if (link.refusal.value?.code === 'not-signed-in') toLogin()
    }),
  ]

  function press(act: Act) {
    const here = situationAt(link.now())
    if (here === null || busy.value !== null || question.value !== null) return
    if (act === 'next' && bounces(last, here.now)) return
    notice.value = whyNot(act, here)
    if (notice.value !== null) return
    const plan = planFor(act, here, outcome.value)
    if (plan === null) return
    if ('question' in plan) question.value = plan.question
    else if ('page' in plan) openPage(plan.page)
    else if ('outcome' in plan) choose(here.view, plan.outcome)
    else void send(act, plan.ask)
  }

  function choose({ current }: ConsoleView, next: Outcome) {
    if (current !== null) chosen.value = outcome.value === next ? null : { number: current.number, outcome: next }
  }

  /** Asks the server; an open question closes when the answer is yes and stays, with the reason, when it is no. */
  async function send(act: Act, ask: Asking): Promise<boolean> {
    if (busy.value !== null) return false
    const from = view.value === null ? '' : standing(view.value)
    busy.value = act
    notice.value = null
    const reply = await link.ask(ask)
    batch(() => {
      busy.value = null
      if (!reply.ok) return refused(reply.error)
      question.value = null
      if (act === 'next') noteNext(from)
    })
    return reply.ok
  }

  function noteNext(from: string) {
    const now = link.now()
    const shown = view.value !== null && standing(view.value) !== from
    last = { from, answeredAt: now, changedAt: shown ? now : null }
  }

  function refused(refusal: Refusal) {
    if (refusal.code === 'not-signed-in') return toLogin()
    if (refusal.code === 'counter-taken') question.value = { kind: 'take-over', staffNo: refusal.subject ?? '' }
    else notice.value = { refusal }
  }

  return {
    me,
    view,
    situation,
    language,
    question,
    notice,
    busy,
    outcome,
    time: clock.time,
    online: link.online,
    /** Why there is no view at all. */
    refusal: link.refusal,
    /** Server time of the last view, ms. */
    since: computed(() => link.push.value?.at ?? null),
    press,
    send,
    /** What came of the visit, as the intake sheet has settled it; F2 sends it. */
    settle(next: Outcome) {
      const current = view.value?.current
      if (current !== null && current !== undefined) chosen.value = { number: current.number, outcome: next }
    },
    /** Says why not, or what was refused, until the next thing is done. */
    tell(why: Why | null) {
      notice.value = why
    },
    toLogin,
    ask(next: Question) {
      notice.value = null
      question.value = next
    },
    dismiss() {
      question.value = null
      notice.value = null
    },
    async leave(closing: boolean) {
      const here = view.value
      if (closing && here !== null && !(await send('close', { type: 'close', counter: here.counter.id }))) return
      await signOut()
    },
    close() {
      stop.forEach((end) => end())
      clock.stop()
      link.close()
    },
  }
}
export type ConsoleModel = ReturnType<typeof consoleModel>
