import type { ComponentChildren } from 'preact'
import { N, type Speaker } from '../../shared/screen/say.tsx'

interface HeadsProps<Word extends string> {
  readonly words: Speaker<Word>
  readonly heads: readonly Word[]
  /** Columns of figures to be added up. */
  readonly sums?: ReadonlySet<string>
}

export const Heads = <Word extends string>({ words, heads, sums }: HeadsProps<Word>) => (
  <thead>
    <tr>
      {heads.map((head) => (
        <th key={head} scope="col" class={sums?.has(head) === true ? 'charges-n' : undefined}>
          {words.say(head)}
        </th>
      ))}
    </tr>
  </thead>
)

interface CellProps<Word extends string> {
  readonly words: Speaker<Word>
  readonly head: Word
  readonly isSum?: boolean
  readonly children: ComponentChildren
}

/** A cell that says its heading itself where the table is too narrow for one. */
export const Cell = <Word extends string>({ words, head, isSum = false, children }: CellProps<Word>) => (
  <td data-head={words.plain(head)} class={isSum ? 'charges-n' : undefined}>
    <span>{children}</span>
  </td>
)

interface PagesProps {
  readonly words: Speaker<'newer' | 'older' | 'page-of'>
  readonly page: number
  readonly pages: number
  href(page: number): string
}

/** The way through a list of several pages, the newest on the first. */
export function Pages({ words, page, pages, href }: PagesProps) {
  if (pages === 1) return null
  const link = (to: number, word: 'newer' | 'older') => (
    <a class="key" rel={word === 'newer' ? 'prev' : 'next'} href={href(to)}>
      {words.say(word)}
    </a>
  )
  return (
    <nav class="charges-pages">
      {page > 1 ? link(page - 1, 'newer') : null}
      <span>{words.say('page-of', { page: <N>{page}</N>, pages: <N>{pages}</N> })}</span>
      {page < pages ? link(page + 1, 'older') : null}
    </nav>
  )
}
