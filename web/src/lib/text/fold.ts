const article = /(?<!\p{L})(?:[وفبك]?ال|لل)(?=[\u0621-\u064a]{3})/gu

/**
 * One spelling for what people write in several: case, accents, Arabic vowel signs, tatweel, hamza, alef, ya, ta marbuta
 * and the article. As `app.fold` on the server, so that both find the same.
 */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2069]/gu, '')
    .replace(/[\u0671\u0622\u0623\u0625]/g, '\u0627')
    .replace(/[\u0649\u06cc]/g, '\u064a')
    .replace(/\u0629/g, '\u0647')
    .replace(article, '')

export const wordsOf = (text: string): string[] => fold(text).split(/\s+/).filter(Boolean)
