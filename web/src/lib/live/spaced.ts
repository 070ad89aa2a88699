/** Runs at once, and then no more often than this: what is asked for meanwhile is done together, when the time is over. */
export const spaced = (run: () => void, milliseconds: number): (() => void) => {
  let isResting = false
  let isWanted = false
  const rest = () => {
    isResting = isWanted
    if (!isWanted) return
    isWanted = false
    run()
    setTimeout(rest, milliseconds)
  }
  return () => {
    isWanted = true
    if (isResting) return
    rest()
  }
}
