/** Where something goes, for everybody to read: Slack and Teams keep their key in the path, others in the query. */
export const originOf = (url: string): string => new URL(url).origin
