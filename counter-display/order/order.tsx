import { useLayoutEffect, useRef } from 'preact/hooks'
import { directionOf, type Language } from '../../shared/language/languages.ts'
import { common } from '../../shared/language/messages/common.ts'
import { hallTime } from '../../shared/screen/clock.ts'
import { OfflineBar } from '../../shared/screen/offline-bar.tsx'
import { Changes, DaySum } from '../../shared/screen/order/changes.tsx'
import { Rule } from '../../shared/screen/order/rule.tsx'
import { orderWords } from '../../shared/screen/order/words.ts'
import { Own } from '../../shared/screen/page.tsx'
import { QrCode } from '../../shared/screen/qr-code.tsx'
import { N, speaker } from '../../shared/screen/say.tsx'
import type { OrderDay } from '../../shared/wire/order.ts'
import type { HallFacts } from '../../shared/wire/views.ts'
import type { OrderBoardModel } from './model.ts'
import './order.css'

interface Props {
  model: OrderBoardModel
  /** Where a phone looks a number up. */
  site: string
}

/** Everything that was out of order today, on a wall: with words when there is none. */
export function OrderBoard({ model, site }: Props) {
  const view = model.view.value
  const language = model.language.value
  const day = model.day.value
  const words = speaker(common[language], language)
  if (view === null) return <p class="order-wait">{words.say('connecting')}</p>
  const since = model.since.value
  const { hms } = hallTime(view.hall.timeZone, language)
  return (
    <main class="order-wall" lang={language} dir={directionOf(language)}>
      <div class="band" />
      <OfflineBar online={model.online.value} since={since === null ? null : hms(since)} language={language} />
      <Head model={model} hall={view.hall} />
      {day === null ? (
        <p class="order-wait">{orderWords(language).say('loading')}</p>
      ) : (
        <div class="order-wall-page">
          <Rows model={model} day={day} timeZone={view.hall.timeZone} />
          <Side language={language} day={day} site={site} />
        </div>
      )}
      <footer>
        <span>{orderWords(language).say('rule-reason')}</span>
        <Place model={model} />
      </footer>
    </main>
  )
}

/** As many rows as have room: a reason may be long. What is cut is hidden, and comes with the next turn. */
function Rows({ model, day, timeZone }: { model: OrderBoardModel; day: OrderDay; timeZone: string }) {
  const box = useRef<HTMLElement>(null)
  const rows = model.rows.value
  const language = model.language.value
  useLayoutEffect(() => {
    const bottom = box.current?.getBoundingClientRect().bottom ?? 0
    const drawn = [...(box.current?.querySelectorAll<HTMLElement>('tbody tr') ?? [])]
    const cut = drawn.findIndex((row) => row.getBoundingClientRect().bottom > bottom + 1)
    const fits = cut === -1 ? drawn.length : Math.max(1, cut)
    drawn.forEach((row, at) => (row.style.visibility = at < fits ? '' : 'hidden'))
    model.fits.value = fits
  })
  return (
    <section ref={box}>
      <DaySum day={day} language={language} />
      <Changes day={{ ...day, changes: rows }} language={language} timeZone={timeZone} />
    </section>
  )
}

/** Which of all rows are shown, when there are more. */
function Place({ model }: { model: OrderBoardModel }) {
  const all = model.day.value?.changes.length ?? 0
  const { from, fits } = model
  const to = Math.min(all, from.value + fits.value)
  return from.value === 0 && to >= all ? null : <N>{`${from.value + 1}–${to} / ${all}`}</N>
}

function Head({ model, hall }: { model: OrderBoardModel; hall: HallFacts }) {
  const language = model.language.value
  const { hm, day, date } = hallTime(hall.timeZone, language)
  const now = model.time.value
  return (
    <header>
      <Own text={hall.name} language={language} class="plate" />
      <h1>{orderWords(language).say('day-title')}</h1>
      <span class="order-now">
        {language === 'zh' ? day(now) : <N>{date(now)}</N>} <b class="n">{hm(now)}</b>
      </span>
    </header>
  )
}

function Side({ language, day, site }: { language: Language; day: OrderDay; site: string }) {
  const { say, plain } = orderWords(language)
  return (
    <aside>
      <Rule rule={day.rule} language={language} />
      <figure>
        <QrCode text={site} label={plain('scan-look-up')} />
        <figcaption>{say('scan-look-up')}</figcaption>
      </figure>
    </aside>
  )
}
