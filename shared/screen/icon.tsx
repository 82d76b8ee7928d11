import sprite from './icons.svg?no-inline'

/** One of the hall's icons. `mirror` for those that point somewhere: they turn with the direction of writing. */
export const Icon = ({ name, mirror = false, large = false }: { name: string; mirror?: boolean; large?: boolean }) => (
  <svg class={`icon${large ? ' icon-l' : ''}${mirror ? ' mirror' : ''}`} aria-hidden="true">
    <use href={`${sprite}#i-${name}`} />
  </svg>
)
