/** English and Arabic, whatever the language of the desk: the customer’s language decides what is written. */
const words = [
  /\b(attach(ed|ment|ments|ing)?|enclosed|see the (file|screenshot)|screenshot (below|attached))\b/i,
  /(?<!\p{L})(و|ب|ال|بال|وال)?(مرفق|مرفقة|مرفقات|مرفقًا|مرفقا|أرفق|أرفقت|ارفقت|أرفقنا|نرفق|لقطة الشاشة)(?!\p{L})/u,
] as const

/** What was said before, and code, speak of other files. */
const own = (text: string): string =>
  text
    .replace(/^```[\s\S]*?(^```|(?![\s\S]))/gm, '')
    .split('\n')
    .filter((line) => !line.startsWith('>'))
    .join('\n')

/** “You mention an attachment”. */
export const mentionsAttachment = (text: string): boolean => words.some((word) => word.test(own(text)))
