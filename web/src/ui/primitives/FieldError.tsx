import { CircleAlert } from 'lucide-react'
import { Icon } from '../icons/Icon.tsx'

/** Not by colour alone: an icon, and words that say what to do. */
export function FieldError({ id, children }: { id?: string; children: string }) {
  return (
    <p id={id} className="flex items-start gap-1.5 text-danger text-meta">
      <Icon of={CircleAlert} className="mt-0.5 size-3.5" />
      {children}
    </p>
  )
}
