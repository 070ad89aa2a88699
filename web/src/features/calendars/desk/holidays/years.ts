import type { Holiday } from '@atum-desk/contract/calendars'

/** In their order, by the year of their date. */
export const byYear = (holidays: readonly Holiday[]): (readonly [year: string, holidays: Holiday[]])[] => {
  const years = [...new Set(holidays.map(({ date }) => date.slice(0, 4)))]
  return years.map((year) => [year, holidays.filter(({ date }) => date.startsWith(year))])
}
