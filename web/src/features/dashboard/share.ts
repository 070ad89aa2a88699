interface Share {
  readonly percent: number
  /** Less than that: it is not nothing. */
  readonly isLess: boolean
}

/** Rounded; but one that was missed keeps it from 100 %, and one that was kept from 0 %. */
export const shareOf = (part: number, all: number): Share => {
  const exact = (part / all) * 100
  if (exact > 0 && exact < 1) return { percent: 1, isLess: true }
  return { percent: exact < 100 ? Math.min(99, Math.round(exact)) : 100, isLess: false }
}
