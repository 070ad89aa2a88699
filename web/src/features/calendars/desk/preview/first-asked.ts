import { weekdayOf } from './preview-days.ts'

/** The coming Friday at 15:00: with eight hours from there, a weekend and a night are seen. */
export const firstAsked = (wall: string): string => {
  const days = (5 - weekdayOf(wall.slice(0, 10)) + 7) % 7
  const friday = new Date(Date.parse(`${wall.slice(0, 10)}T12:00Z`) + days * 86_400_000)
  return `${friday.toISOString().slice(0, 10)}T15:00`
}
