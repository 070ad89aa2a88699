import { useId } from 'react'
import type { BoundAction } from '../../lib/actions/action.ts'
import { useTitle } from '../../lib/i18n/useTitle.ts'
import { Keys } from '../../ui/primitives/Keys.tsx'

/** Actions with their keys; two keys stand for one after the other. */
export function KeysList({ title, actions }: { title: string; actions: readonly BoundAction[] }) {
  const titleOf = useTitle()
  const headingId = useId()
  if (actions.length === 0) return null
  return (
    <section aria-labelledby={headingId}>
      <h3 id={headingId} className="mb-1 font-medium text-meta text-muted">
        {title}
      </h3>
      <dl className="grid">
        {actions.map(({ id, titleKey, keys }) => (
          <div key={id} className="flex items-center justify-between border-line border-b py-2 last:border-b-0">
            <dt>{titleOf(titleKey)}</dt>
            <dd>
              <Keys keys={keys} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
