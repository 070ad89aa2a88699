/** Codes of the API’s `/url` that a person can mend. */
const known = ['scheme', 'credentials', 'fragment', 'private-address'] as const
type Objection = (typeof known)[number]

/** Which of them it is; undefined for what the form says of any field. */
export const objectionOf = (code: string): Objection | undefined => known.find((one) => one === code)

/** The host that is meant, as it is to be named in the settings. */
export const hostIn = (url: string): string => URL.parse(url.trim())?.hostname.replace(/^\[|\]$/g, '') ?? url.trim()
