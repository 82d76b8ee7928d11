/** A sum in fen (分, a hundredth of a yuan) as bills and receipts write it, always with both decimals: `20.00`. */
export const exactYuan = (fen: number): string => (fen / 100).toFixed(2)
