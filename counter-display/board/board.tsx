import { hallTime } from '../../shared/screen/clock.ts'
import { Icon } from '../../shared/screen/icon.tsx'
import { OfflineBar } from '../../shared/screen/offline-bar.tsx'
import { TicketNo } from '../../shared/screen/say.tsx'
import type { CallView, LineView, PublicView } from '../../shared/wire/views.ts'
import { Closed } from './closed.tsx'
import type { BoardModel } from './model.ts'
import { Both, zh, ug } from './both.tsx'

/** The hall board: the one call that matters, the last six, each line's count, one fixed sentence. */
export function Board({ model }: { model: BoardModel }) {
  const view = model.view.value
  const since = model.since.value
  const clock = view === null ? null : hallTime(view.hall.timeZone, 'zh')
  return (
    <div class="board" onPointerDown={() => void model.unlock()}>
      <div class="band" />
      <OfflineBar online={model.online.value} since={since === null || clock === null ? null : clock.hm(since)} language="zh" />
      {view === null ? (
        <Starting model={model} />
      ) : (
        <>
          <Mast view={view} time={clock?.hm(model.time.value) ?? ''} />
          <div class="body">
            <Block model={model} view={view} />
            <Last model={model} />
          </div>
          <Lines lines={view.lines} />
          <Foot model={model} />
        </>
      )}
    </div>
  )
}

const Starting = ({ model }: { model: BoardModel }) => (
  <p class="starting">{model.refusal.value === null ? null : <Both say="unknown-hall" />}</p>
)

const Mast = ({ view, time }: { view: PublicView; time: string }) => (
  <header class="mast">
    <span class="plate" lang="zh">
      {view.hall.name.zh}
    </span>
    <div class="clock">
      <b class="n">{time}</b>
      <span>
        <span>{view.hall.timeName.zh}</span>
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

function Block({ model, view }: { model: BoardModel; view: PublicView }) {
  const shown = model.shown.value
  if (shown?.newest === null || shown === null) {
    return view.open ? (
      <section class="call is-calm is-empty">
        <Both say="nobody-yet" />
      </section>
    ) : (
      <Closed view={view} />
    )
  }
  const call = shown.newest
  return (
    <section class={shown.isFresh ? 'call on-solid' : 'call is-calm'} aria-live="assertive" data-call={call.number} data-to={call.label}>
      <div class="say">
        <Both say={shown.isFresh ? 'please-go' : 'last-call'} />
      </div>
      <span class={call.number.length > 4 ? 'hero is-long' : 'hero'} key={`${call.id}`}>
        <TicketNo number={call.number} />
      </span>
      <div class="to">
        <Icon name="next" />
        <b class="n">{call.label}</b>
        <span class="pair">
          <span class="hang" lang="ug" dir="rtl">
            {ug.say('counter')}
          </span>
          <span lang="zh">{zh.say('counter')}</span>
        </span>
        <Zone view={view} call={call} />
      </div>
    </section>
  )
}

function Zone({ view, call }: { view: PublicView; call: CallView }) {
  const zone = view.hall.zones.find((one) => one.id === call.zone)
  if (zone === undefined) return null
  return (
    <span class="pair zone">
      <span lang="ug" dir="rtl">
        {zone.name.ug}
      </span>
      <span lang="zh">{zone.name.zh}</span>
    </span>
  )
}

const Last = ({ model }: { model: BoardModel }) => (
  <section class="last">
    <div class="head">
      <span class="pair">
        <span lang="zh">{zh.say('number')}</span>
        <span lang="ug" dir="rtl">
          {ug.say('number')}
        </span>
      </span>
      <span />
      <span class="pair">
        <span lang="zh">{zh.say('to-counter')}</span>
        <span lang="ug" dir="rtl">
          {ug.say('to-counter')}
        </span>
      </span>
    </div>
    {model.shown.value?.last.length === 0 ? (
      <p class="none">
        <Both say="nobody-yet-list" />
      </p>
    ) : (
      <ol>
        {model.shown.value?.last.map((call) => (
          <li key={`${call.id}`} data-call={call.number} class={call.number.length > 4 ? 'is-long' : ''}>
            <TicketNo number={call.number} />
            <Icon name="next" />
            <b class="n">{call.label}</b>
          </li>
        ))}
      </ol>
    )}
  </section>
)

const Lines = ({ lines }: { lines: readonly LineView[] }) => (
  <ul class="lines" style={{ '--columns': Math.min(lines.length, 8) }}>
    {lines.map((line) => (
      <li key={line.id} data-line={line.id}>
        <span class="k n">{line.prefix}</span>
        <span class="names">
          <span lang="zh">{line.names.zh}</span>
          <span lang="ug" dir="rtl" class="hang">
            {line.names.ug}
          </span>
        </span>
        <span class="w">
          {line.counters.length === 0 && line.waiting === 0
            ? zh.say('no-counter')
            : zh.say('waiting', { n: <b class="n">{line.waiting}</b> })}
        </span>
      </li>
    ))}
  </ul>
)

function Foot({ model }: { model: BoardModel }) {
  const sound = model.sound.value
  const problem = sound === 'blocked' ? 'sound-off' : sound === 'failed' ? 'sound-failed' : null
  return (
    <footer class={problem === null ? 'foot' : 'foot is-warning'}>
      <Both say={problem ?? 'missed'} />
    </footer>
  )
}
