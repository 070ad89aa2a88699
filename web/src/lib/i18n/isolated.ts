/** A name or a title inside a sentence of the other direction: it keeps its own, and disturbs nothing around it. */
export const isolated = (text: string): string => `\u2068${text}\u2069`
