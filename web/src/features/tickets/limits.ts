/** Characters of a description and of a comment: `Description` and `CommentBody` of the contract, which brings typebox along. */
export const longestText = 20_000
