/** What a receipt code is written with: no 0, O, 1 or I, which are read as one another on paper and over the telephone. */
export const CODE_LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
/** The last one is the check character. */
export const CODE_LENGTH = 8

/** As it is printed and read out: `K7QM-2XTB`. */
export const spacedCode = (code: string) => `${code.slice(0, CODE_LENGTH / 2)}-${code.slice(CODE_LENGTH / 2)}`

/** A code out of whatever was typed, read out or scanned: in small letters, with gaps, or at the end of a receipt's address. */
export const bareCode = (typed: string) =>
  (typed.trim().replace(/\/+$/, '').split('/').at(-1) ?? '')
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
