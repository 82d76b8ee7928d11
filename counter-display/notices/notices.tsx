import { useLayoutEffect, useRef } from 'preact/hooks'
import { common } from '../../shared/language/messages/common.ts'
import { postingWords } from '../../shared/language/messages/posting.ts'
import { directionOf } from '../../shared/language/languages.ts'
import { BEIJING, hallTime } from '../../shared/screen/clock.ts'
import { OfflineBar } from '../../shared/screen/offline-bar.tsx'
import { Own } from '../../shared/screen/page.tsx'
import { PostingArticle } from '../../shared/screen/posting/posting-page.tsx'
import { N, speaker } from '../../shared/screen/say.tsx'
import './notices.css'
import type { NoticesModel } from './model.ts'
import { boardLanguages } from './pages.ts'

/** The notice board on a wall: one still page after the other, nothing that moves while it is read. */
export function Notices({ model }: { model: NoticesModel }) {
  const view = model.view.value
  const language = boardLanguages[model.turn.value.language] ?? 'zh'
  const words = speaker(postingWords[language], language)
  if (view === null) return <p class="notices-wait">{speaker(common.zh, 'zh').say('connecting')}</p>
  const { hm, hms, day, date } = hallTime(view.hall.timeZone, language)
  const since = model.since.value
  return (
    <main class="notices" lang={language} dir={directionOf(language)}>
      <div class="band" />
      <OfflineBar online={model.online.value} since={since === null ? null : hms(since)} language={language} />
      <header>
        <Own text={view.hall.name} language={language} class="plate" />
        <h1>{words.say('board')}</h1>
        <span class="notices-now">
          {language === 'zh' ? day(model.time.value) : <N>{date(model.time.value)}</N>} <b class="n">{hm(model.time.value)}</b>
        </span>
      </header>
      <Sheet model={model} />
      <Foot model={model} />
    </main>
  )
}

/** The text flows in columns as wide as the sheet: each column is a page, and the sheet stands at one of them. */
function Sheet({ model }: { model: NoticesModel }) {
  const shown = model.shown.value
  const turn = model.turn.value
  const language = boardLanguages[turn.language] ?? 'zh'
  const flow = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const box = flow.current
    if (box === null) return
    const gap = Number.parseFloat(getComputedStyle(box).columnGap) || 0
    model.pages.value = Math.max(1, Math.round((box.scrollWidth + gap) / (box.clientWidth + gap)))
    box.scrollLeft = (directionOf(language) === 'rtl' ? -1 : 1) * turn.page * (box.clientWidth + gap)
  }, [shown, turn, language, model])
  if (shown === null) return <p class="notices-none">{speaker(postingWords[language], language).say('none')}</p>
  const timeZone = model.view.value?.hall.timeZone ?? BEIJING
  return (
    <div class="notices-flow" ref={flow} key={`${shown.posting.code} ${language}`}>
      <PostingArticle shown={{ ...shown, language, timeZone }} level="h2" />
    </div>
  )
}

function Foot({ model }: { model: NoticesModel }) {
  const { posting, page, language } = model.turn.value
  const words = speaker(postingWords[boardLanguages[language] ?? 'zh'], boardLanguages[language] ?? 'zh')
  const count = model.postings.value?.length ?? 0
  const phones = model.view.value?.hall.phones
  return (
    <footer>
      {phones === undefined ? null : (
        <span>
          {words.say('enquiry')} <N>{phones.enquiry}</N> · {words.say('complaints')} <N>{phones.complaints}</N>
        </span>
      )}
      {count === 0 ? null : (
        <span class="notices-place">
          <N>
            {posting + 1}/{count}
          </N>
          {model.pages.value > 1 ? <span>{words.say('page', { page: page + 1, pages: model.pages.value })}</span> : null}
        </span>
      )}
    </footer>
  )
}
