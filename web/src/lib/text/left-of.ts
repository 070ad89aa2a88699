/** What was typed while these words were on their way: what stands behind them, or all of it where they were changed. */
export const leftOf = (text: string, sent: string): string => {
  const words = text.trim()
  if (words === sent) return ''
  return words.startsWith(sent) ? words.slice(sent.length).trimStart() : text
}
