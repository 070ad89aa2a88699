import { createContext } from 'react'

/** What a form has found wrong, by the id of the control. */
export const FieldFaults = createContext<ReadonlyMap<string, string>>(new Map())
