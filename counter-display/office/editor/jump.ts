import type { Fault } from '../../../shared/wire/content.ts'
import { idOf } from './inputs.tsx'
import { pathOf, type Path } from './paths.ts'
import type { Section } from './sections.ts'

export const isIn = ({ fields }: Section, { field }: Pick<Fault, 'field'>) => fields.includes(field.split('.')[0] ?? '')

/** Opens the part of the form a field is in, unfolds what it is in, and puts the cursor there. */
export function jumpTo(sections: readonly Section[], field: string, open: (id: Section['id']) => void) {
  const section = sections.find((one) => isIn(one, { field }))
  if (section === undefined) return
  open(section.id)
  requestAnimationFrame(() => seek(pathOf(field), MOST_FOLDS))
}

/** A field of a fee's band is four lists deep; each is drawn once the one around it is open. */
const MOST_FOLDS = 6

function seek(path: Path, left: number) {
  const found = nearest(path)
  if (found === null) return
  const folds = foldsAround(found)
  if (folds.some((fold) => !fold.open) && left > 0) {
    for (const fold of folds) fold.open = true
    // The fold tells of itself in a task of its own, and is drawn after that.
    setTimeout(() => requestAnimationFrame(() => seek(path, left - 1)))
    return
  }
  found.scrollIntoView({ block: 'center' })
  found.focus({ preventScroll: true })
}

/** The control of the field, else of what it is part of; of a text in several languages, its Chinese. */
function nearest(path: Path): HTMLElement | null {
  for (let length = path.length; length > 0; length--) {
    const part = path.slice(0, length)
    const found = document.getElementById(idOf(part)) ?? document.getElementById(idOf([...part, 'zh']))
    if (found !== null) return found
  }
  return null
}

function foldsAround(element: HTMLElement): HTMLDetailsElement[] {
  const fold = element.closest('details')
  return fold === null ? [] : [fold, ...(fold.parentElement === null ? [] : foldsAround(fold.parentElement))]
}
