import { Temporal } from 'temporal-polyfill'

/** The clock on the wall of a zone, in milliseconds: since 1970-01-01T00:00 UTC, and since that hour on the wall. */
export type ZoneClock = Readonly<{
  wallAt(instant: number): number
  /**
   * SLA-4. When the wall shows this, Temporal's `compatible` way: of two instants the first, and out of a skipped hour
   * as far behind the gap as it was into it.
   */
  instantOf(wall: number): number
}>

/** `to` not included. */
type Piece = Readonly<{ from: number; to: number; offset: number }>

const hour = 3_600_000

/** No zone was ever further from UTC than Alaska's 15:02. */
const farthest = 26 * hour

/** Behind the last change that is known the polyfill looks for another one in the next three years, and no further. */
const foreseen = 3 * 365 * 24 * hour

const known = new Map<string, ZoneClock>()

/** Kept for each zone. Its few offsets make a sum of what Temporal looks up each time: ten years in 0.1 s, not 0.7. */
export function zoneClock(timeZone: string): ZoneClock {
  const clock = known.get(timeZone) ?? create(timeZone)
  known.set(timeZone, clock)
  return clock
}

function create(timeZone: string): ZoneClock {
  const pieceAt = pieces(timeZone)
  return {
    wallAt: (instant) => instant + pieceAt(instant).offset,
    instantOf(wall) {
      let piece = pieceAt(wall - farthest)
      let at = wall - piece.offset
      while (at >= piece.to) {
        piece = pieceAt(piece.to)
        const next = wall - piece.offset
        if (next < piece.from) return at // before this piece began, behind the end of the other one: skipped
        at = next
      }
      return at
    },
  }
}

/** The time around an instant in which the offset of the zone stays what it is. */
function pieces(timeZone: string): (instant: number) => Piece {
  const found: Piece[] = [] // in order
  return (instant) => {
    let [low, high] = [0, found.length]
    while (low < high) {
      const middle = (low + high) >> 1
      const piece = found[middle]
      if (piece === undefined || instant < piece.from) high = middle
      else if (instant >= piece.to) low = middle + 1
      else return piece
    }
    const piece = lookUp(timeZone, instant, found[low - 1]?.to, found[low]?.from)
    found.splice(low, 0, piece)
    return piece
  }
}

function lookUp(timeZone: string, instant: number, notBefore = Number.NEGATIVE_INFINITY, notAfter = Infinity): Piece {
  const local = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone)
  const next = local.getTimeZoneTransition('next')
  // `previous` passes over the change that is at the very instant.
  const previous = local.add({ milliseconds: 1 }).getTimeZoneTransition('previous')
  return {
    from: Math.max(previous?.epochMilliseconds ?? Number.NEGATIVE_INFINITY, notBefore),
    to: Math.min(next?.epochMilliseconds ?? instant + foreseen, notAfter),
    offset: local.offsetNanoseconds / 1_000_000,
  }
}
