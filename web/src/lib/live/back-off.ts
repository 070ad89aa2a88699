/** What a server asks of clients whose stream has ended in order (NTF-24). Milliseconds. */
const comeBackAfter = 2_000
const longest = 30_000

/**
 * How long to wait before trying again, after so many failures in a row: 1 s, 2 s, 4 s … 30 s, each shortened by chance
 * by up to half, so that all browsers of a house do not come back to a restarted server in the same instant.
 */
export const waitAfter = (failures: number, chance: number): number => {
  if (failures === 0) return comeBackAfter * (0.5 + chance / 2)
  return Math.min(longest, 1_000 * 2 ** (failures - 1)) * (1 - chance / 2)
}
