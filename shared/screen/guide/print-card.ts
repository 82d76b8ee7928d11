const MM = 96 / 25.4 // CSS pixels

/** Prints the card that is on the page, on a sheet as long as the card: a roll printer cuts where the page ends. */
export function printCard() {
  const card = document.querySelector('.g-card')
  if (card === null) return
  const sheet = new CSSStyleSheet()
  const length = Math.ceil(card.getBoundingClientRect().height / MM) + 2
  sheet.replaceSync(`@page card { size: 80mm ${length}mm; margin: 0 }`)
  document.adoptedStyleSheets = [sheet]
  print()
  document.adoptedStyleSheets = []
}
