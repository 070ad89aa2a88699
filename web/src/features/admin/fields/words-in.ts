/** What ends one while it is being typed. */
export const endOf = (areWords: boolean): RegExp => (areWords ? /[\s,،]/ : /[,،]/)

/** “vpn, front desk”: each once, after either comma; `areWords`: after a space, too. */
export const wordsIn = (typed: string, areWords: boolean): string[] => [
  ...new Set(
    typed
      .split(endOf(areWords))
      .map((word) => word.trim().slice(0, 50))
      .filter(Boolean),
  ),
]
