import { Empty } from '../../../ui/feedback/Empty.tsx'
import { ButtonLink } from '../../../ui/primitives/ButtonLink.tsx'
import { NoneFound } from './NoneFound.tsx'

export interface NoRowsProps {
  /** What the rows would be for. */
  readonly empty?: { readonly title: string; readonly text: string } | undefined
  /** Where the button leads that makes a new one, and what it says. */
  readonly create?: { readonly to: string; readonly title: string } | undefined
  /** Takes away what narrows the list. Left out while nothing does. */
  readonly onClear?: (() => void) | undefined
}

/** Instead of rows: the way back from a filter, or what would stand here and how it begins. */
export function NoRows({ empty, create, onClear }: NoRowsProps) {
  if (onClear) return <NoneFound onClear={onClear} />
  if (!empty) return null
  return (
    <Empty {...empty}>
      {create && (
        <ButtonLink to={create.to} tone="primary">
          {create.title}
        </ButtonLink>
      )}
    </Empty>
  )
}
