import { allAddress } from './filters.ts'

let last = { userId: '', address: allAddress }

/** The list that this person had open last, with its filters and its selection; at first, all tickets. */
export const lastList = (userId: string): string => (last.userId === userId ? last.address : allAddress)

export const rememberList = (userId: string, address: string): void => {
  last = { userId, address }
}
