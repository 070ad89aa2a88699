/**
 * What a spreadsheet would take for the beginning of a formula, in the width of East Asian keyboards, too; some of them
 * strip the white space before it when they read the file.
 */
const formula = /^(?:[\t\r\n]|\s*[=+\-@\uff1d\uff0b\uff0d\uff20])/

/** Text that a spreadsheet shows and never computes: an apostrophe before what looks like a formula (CWE-1236). */
export const harmless = (text: string): string => (formula.test(text) ? `'${text}` : text)
