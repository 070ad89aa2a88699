import { DateTime } from '../../../../ui/text/DateTime.tsx'
import { RelativeTime } from '../../../../ui/text/RelativeTime.tsx'

/** How long ago; on paper, which does not know when it is read, the instant itself. */
export function Moment({ instant }: { instant: string }) {
  return (
    <>
      <span className="print:hidden">
        <RelativeTime instant={instant} />
      </span>
      <span className="hidden print:inline">
        <DateTime instant={instant} />
      </span>
    </>
  )
}
