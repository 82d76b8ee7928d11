import type { DeskCatalogue } from '../message.ts'

const zh = {
  fits: '{day}（{hall}）：{rows} 行全部相符，{turns} 次按序叫号重算一致。末行 {position}，摘要 {hash}',
  'fits-digest': '与印出的摘要相符',
  'fits-earlier': '印出的摘要是第 {position} 行的，那之前的内容没有改动；其后又写了 {more} 行',
  'does-not': '{day}（{hall}）不相符，第 {position} 行：{why}',
  'missing-row': '少了这一行（接着就是第 {found} 行）',
  'extra-row': '多出一行（编号 {found}）',
  'wrong-link': '链断了：这行记的前一行哈希是 {stored}，应为 {computed}',
  'wrong-hash': '内容改动过：存的哈希是 {stored}，重算得 {computed}',
  unreadable: '内容不是本系统认得的记录',
  'makes-no-sense': '{type} 与前面的记录矛盾：{why}',
  'not-allowed': '规则不允许 {type}（{why}）',
  'no-reason': '{number} 不按次序叫号却没有写原因',
  'wrong-turn': '{label} 号窗口叫了 {called}，按规则该叫 {due}',
  'wrong-digest': '与印出的摘要对不上：印的是 {printed}，这里没有一行是它（末行摘要 {stored}）。可能删掉了末尾的记录，或者整天重写过',
  stood: '{number}（等 {minutes} 分钟 × {slope} = {score}）',
  nobody: '（无人）',
  'cannot-read': '读不了：{why}',
} as const

/** What `npm run verify` says. */
export const verify: DeskCatalogue<typeof zh> = {
  zh,
  en: {
    fits: '{day} ({hall}): all {rows} rows fit, {turns} calls by turn computed anew agree. Last row {position}, digest {hash}',
    'fits-digest': 'agrees with the printed digest',
    'fits-earlier': 'the printed digest is that of row {position}: nothing up to it was changed; {more} rows were written after it',
    'does-not': '{day} ({hall}) does not fit, row {position}: {why}',
    'missing-row': 'this row is missing (row {found} comes next)',
    'extra-row': 'there is a row too many (numbered {found})',
    'wrong-link': 'the chain is broken: it names {stored} as the hash of the row before, which is {computed}',
    'wrong-hash': 'it was changed: its stored hash is {stored}, computed {computed}',
    unreadable: 'it holds no fact this program knows',
    'makes-no-sense': '{type} contradicts what went before: {why}',
    'not-allowed': 'the rules do not allow this {type} ({why})',
    'no-reason': '{number} was called out of order without a reason',
    'wrong-turn': 'counter {label} called {called}, the rule calls {due}',
    'wrong-digest':
      'it is not what was printed: no row has the digest {printed} (the last one has {stored}). Rows were cut off at the end, or the whole day was written anew',
    stood: '{number} ({minutes} min × {slope} = {score})',
    nobody: '(nobody)',
    'cannot-read': 'cannot be read: {why}',
  },
}
