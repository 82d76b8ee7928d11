import { printCard } from '../../shared/screen/guide/print-card.ts'

/** The key is there only where there is a script to print with. */
export function startPrint(key: HTMLElement) {
  key.hidden = false
  key.addEventListener('click', () => {
    if (document.querySelector('.g-card') === null) print()
    else printCard()
  })
}
