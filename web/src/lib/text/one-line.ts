/** What `Title` of the contract does not take: what breaks the line, and what turns the text around it. */
const breaks = /[\t\n\v\f\r\u0085\u2028\u2029]+/gu
const unseen = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu

/** One line as it is sent. What came along unseen from where it was copied is nothing that its writer could find. */
export const oneLine = (text: string): string => text.replace(breaks, ' ').replace(unseen, '').trim()
