import { render } from 'preact-render-to-string'
import { textIn } from '../../shared/language/text.ts'
import { yuanOf } from '../../shared/screen/guide/facts.ts'
import { Icon } from '../../shared/screen/icon.tsx'
import { N } from '../../shared/screen/say.tsx'
import type { PublicCharges } from '../../shared/wire/charges.ts'
import { Around, type Page } from './around.tsx'
import { chargesPath, chargesQuery, chargesWords, type ChargesHere } from './charges-here.ts'
import { ByItem, Entries } from './charges-tables.tsx'
import { titled } from './lists.tsx'

/** 公布与实收: what the tariff says and what was taken, item by item and charge by charge. Staff see the same page. */
export function chargesPage(here: ChargesHere): Page {
  const { language, view, charges } = here
  const { say, plain } = chargesWords(language)
  const html = (
    <Around language={language} hall={view.hall} path={chargesPath}>
      <div class="charges">
        <h1>{say('title')}</h1>
        <p>{say('intro')}</p>
        <Choose {...here} />
        {charges.total === 0 ? (
          <p class="state charges-none" data-state="ok">
            <span>{say('none')}</span>
          </p>
        ) : (
          <>
            <Sum {...here} />
            <Exempted {...here} />
            {charges.item === null ? <ByItem {...here} /> : null}
            <Entries {...here} />
          </>
        )}
        <p class="charges-quiet">
          {say('private')} {say('differs', { phone: <N>{view.hall.phones.complaints}</N> })}
        </p>
      </div>
    </Around>
  )
  const title = titled(plain('title'), language, view)
  return { language, title, description: plain('intro'), path: chargesPath, html: render(html) }
}

/** Days and item; the same address always gives the same list. */
function Choose({ language, today, month, charges: { from, to, item }, items }: ChargesHere) {
  const { say } = chargesWords(language)
  const address = (days: { from: string; to: string }) => `/site/${language}${chargesPath}?${chargesQuery({ ...days, item })}`
  const quick = [
    { word: 'today', days: { from: today, to: today } },
    { word: 'month', days: { from: month, to: today } },
  ] as const
  return (
    <form class="site-form charges-choose" action={`/site/${language}${chargesPath}`}>
      <p class="charges-quick">
        {quick.map(({ word, days }) => (
          <a key={word} class="key" href={address(days)} aria-current={days.from === from && days.to === to ? 'true' : undefined}>
            {say(word)}
          </a>
        ))}
      </p>
      <label>
        {say('from')}
        <input type="date" name="from" value={from} max={today} required />
      </label>
      <label>
        {say('to')}
        <input type="date" name="to" value={to} max={today} required />
      </label>
      <label>
        {say('item')}
        <select name="item">
          <option value="" selected={item === null}>
            {say('all-items')}
          </option>
          {items.map(({ code, name }) => (
            <option key={code} value={code} selected={code === item}>
              {textIn(name, language)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" class="key key-go">
        <Icon name="search" />
        {say('show')}
      </button>
    </form>
  )
}

const exemptedOf = ({ exemptions }: PublicCharges['sum']) => exemptions.reduce((sum, { fen }) => sum + fen, 0)

function Sum({ language, charges: { sum, from, to } }: ChargesHere) {
  const { say } = chargesWords(language)
  const figure = (word: 'published' | 'charged' | 'exempted' | 'cancelled', fen: number, n: number | null) => (
    <div data-figure={word}>
      <dt>{say(word)}</dt>
      <dd>
        <b>{say('yuan', { sum: <N>{yuanOf(fen)}</N> })}</b>
        {n === null ? null : <small>{say('n-charges', { n })}</small>}
      </dd>
    </div>
  )
  const told = { published: sum.published, charged: sum.charged, exempted: exemptedOf(sum) }
  return (
    <section class="charges-sum" aria-labelledby="charges-sum">
      <h2 id="charges-sum">{say('period', { from: <N>{from}</N>, to: <N>{to}</N> })}</h2>
      <dl>
        {figure('published', sum.published, null)}
        {figure('charged', sum.charged, sum.charges)}
        {figure('exempted', told.exempted, null)}
        {figure('cancelled', sum.cancelled, sum.cancellations)}
      </dl>
      <p class="state" data-state={told.published === told.charged + told.exempted ? 'ok' : 'warn'}>
        <span>
          {say('balance', {
            published: <N>{yuanOf(told.published)}</N>,
            charged: <N>{yuanOf(told.charged)}</N>,
            exempted: <N>{yuanOf(told.exempted)}</N>,
          })}
        </span>
      </p>
    </section>
  )
}

/** By name and count. */
function Exempted({ language, charges: { sum } }: ChargesHere) {
  const { say } = chargesWords(language)
  return (
    <section aria-labelledby="charges-exempted">
      <h2 id="charges-exempted">{say('exemptions')}</h2>
      {sum.exemptions.length === 0 ? (
        <p class="charges-quiet">{say('no-exemptions')}</p>
      ) : (
        <ul class="charges-exempted">
          {sum.exemptions.map(({ names, count, fen }) => (
            <li key={names.zh}>
              <span>{textIn(names, language)}</span>
              <b>{say('exemption-sum', { n: count, sum: <N>{yuanOf(fen)}</N> })}</b>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
