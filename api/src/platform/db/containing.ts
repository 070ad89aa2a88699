/** For `ilike`: whatever holds this text. What a pattern would read as a sign is only a character. */
export const containing = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`
