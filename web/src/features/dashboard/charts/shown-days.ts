/** A word under every so manieth day, so that each has 72 px; the last one is always named. */
export const shownDays = <Day>(days: readonly Day[], width: number): Day[] => {
  const most = Math.max(1, Math.floor(width / 72))
  const step = Math.max(1, Math.ceil(days.length / most))
  return days.filter((_, n) => (days.length - 1 - n) % step === 0 && n >= step / 3)
}
