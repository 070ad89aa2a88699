import { tooMany } from '../../lib/text/too-many.ts'

/** Characters of a description and of a comment: `Description` and `CommentBody` of the contract, which brings typebox along. */
export const longestText = 20_000

/** What is too long is told at its field while one types, never cut, and never sent: the server would refuse it. */
export const isTooLong = (text: string, limit = longestText): boolean => tooMany(text, limit) > 0
