import { common } from '../../shared/language/messages/common.ts'
import { hallTime } from '../../shared/screen/clock.ts'
import { refusalText } from '../../shared/screen/refusal-text.ts'
import { N, speaker } from '../../shared/screen/say.tsx'
import type { PublicView } from '../../shared/wire/views.ts'
import './board.css'
import { Both, Side } from './both.tsx'
import { Call } from './call.tsx'
import { Closed } from './closed.tsx'
import { Last } from './last.tsx'
import { Lines } from './lines.tsx'
import type { BoardModel } from './model.ts'

const zh = speaker(common.zh, 'zh')
const ug = speaker(common.ug, 'ug')

/** The hall board: the one call that matters, the last six, each line's count, one fixed sentence. */
export function Board({ model }: { model: BoardModel }) {
  const view = model.view.value
  return (
    <main class="board" onPointerDown={() => void model.unlock()}>
      <div class="band" />
      {view === null ? (
        <Starting model={model} />
      ) : (
        <>
          <Mast view={view} time={hallTime(view.hall.timeZone, 'zh').hm(model.time.value)} />
          <Body model={model} view={view} />
          <Lines lines={view.lines} stops={view.hall.stops ?? {}} />
          <Foot model={model} timeZone={view.hall.timeZone} />
        </>
      )}
    </main>
  )
}

function Starting({ model }: { model: BoardModel }) {
  const refusal = model.refusal.value
  return (
    <p class="starting" role="status">
      {refusal === null ? (
        <Side zh={zh.say('connecting')} ug={ug.say('connecting')} />
      ) : (
        <Side zh={refusalText(refusal, 'zh')} ug={refusalText(refusal, 'ug')} />
      )}
    </p>
  )
}

function Body({ model, view }: { model: BoardModel; view: PublicView }) {
  const shown = model.shown.value
  if (!view.open && (shown === null || shown.newest === null)) {
    return (
      <div class="body is-wide">
        <Closed view={view} />
      </div>
    )
  }
  return (
    <div class="body">
      <Call model={model} view={view} />
      <Last calls={shown?.last ?? []} />
    </div>
  )
}

const Mast = ({ view, time }: { view: PublicView; time: string }) => (
  <header class="mast">
    <h1 class="plate" lang="zh">
      {view.hall.name.zh}
    </h1>
    <div class="clock">
      <b class="n">{time}</b>
      <span>
        <span lang="zh">{view.hall.timeName.zh}</span>
        <span class="hang" lang="ug" dir="rtl">
          {view.hall.timeName.ug}
        </span>
      </span>
    </div>
    <span class="plate" lang="ug" dir="rtl">
      {view.hall.name.ug}
    </span>
  </header>
)

/** One fixed sentence; what is wrong with the board takes its place, so that nothing moves. */
function Foot({ model, timeZone }: { model: BoardModel; timeZone: string }) {
  const sound = model.sound.value
  const since = model.since.value
  if (!model.online.value && since !== null) {
    const time = <N>{hallTime(timeZone, 'zh').hm(since)}</N>
    return (
      <div class="foot offline-bar" role="alert">
        <span class="state" data-state="offline" lang="zh">
          {zh.say('offline-since', { time })}
        </span>
        <span lang="ug" dir="rtl">
          {ug.say('offline-since', { time })}
        </span>
      </div>
    )
  }
  const problem = sound === 'blocked' ? 'sound-off' : sound === 'failed' ? 'sound-failed' : null
  return (
    <footer class={problem === null ? 'foot' : 'foot is-warning'}>
      <Both say={problem ?? 'missed'} />
    </footer>
  )
}
