import type { SpokenLanguage } from './words.ts'

/** A ticket's number as it is read: the letter, then digit by digit. `A012` → letter-a digit-0 digit-1 digit-2. */
export const ticketWords = (number: string): string[] =>
  number.split('').map((sign) => (/[0-9]/.test(sign) ? `digit-${sign}` : `letter-${sign.toLowerCase()}`))

/** A counter's label, at most three digits, as it is read: a number in Chinese and English, "the n-th" in Uyghur. */
export const counterWords: Readonly<Record<SpokenLanguage, (label: string) => string[]>> = {
  zh: (label) => chinese(partsOf(label)),
  ug: (label) => uyghur(partsOf(label)),
  en: (label) => english(partsOf(label)),
}

type Parts = { hundreds: number; tens: number; ones: number }

const partsOf = (label: string): Parts => {
  const n = Number(label)
  return { hundreds: Math.floor(n / 100), tens: Math.floor(n / 10) % 10, ones: n % 10 }
}

// 10 is 十, 12 十二, but 112 一百一十二; an empty place between is said: 102 一百零二. Before 号 it is 二, never 两.
function chinese({ hundreds, tens, ones }: Parts): string[] {
  const said = hundreds > 0 ? [`digit-${hundreds}`, 'hundred'] : []
  if (tens > 0) said.push(...(tens > 1 || hundreds > 0 ? [`digit-${tens}`] : []), 'ten')
  else if (hundreds > 0 && ones > 0) said.push('digit-0')
  if (ones > 0 || said.length === 0) said.push(`digit-${ones}`)
  return said
}

// Only the last word takes the ending: 12 ئون ئىككىنچى, 20 يىگىرمىنچى.
function uyghur({ hundreds, tens, ones }: Parts): string[] {
  const said = hundreds > 1 ? [`digit-${hundreds}`] : []
  if (hundreds > 0 && tens === 0 && ones === 0) return [...said, 'nth-100']
  if (hundreds > 0) said.push('hundred')
  if (tens > 0) said.push(ones > 0 ? `tens-${tens * 10}` : `nth-${tens * 10}`)
  if (ones > 0 || tens === 0) said.push(`nth-${ones}`)
  return said
}

function english({ hundreds, tens, ones }: Parts): string[] {
  const said = hundreds > 0 ? [`digit-${hundreds}`, 'hundred'] : []
  if (tens === 1) return [...said, `teen-${10 + ones}`]
  if (tens > 1) said.push(`tens-${tens * 10}`)
  if (ones > 0 || said.length === 0) said.push(`digit-${ones}`)
  return said
}
