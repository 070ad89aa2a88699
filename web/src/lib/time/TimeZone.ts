import { createContext, useContext } from 'react'

/** The time zone of the person's account; without one, that of the machine. */
export const TimeZone = createContext<string | undefined>(undefined)

export const useTimeZone = (): string | undefined => useContext(TimeZone)
