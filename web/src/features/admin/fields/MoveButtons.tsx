import { ArrowDown, ArrowUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { isolated } from '../../../lib/i18n/isolated.ts'
import { IconButton } from '../../../ui/primitives/IconButton.tsx'

interface MoveButtonsProps {
  readonly name: string
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly onMove: (step: -1 | 1) => void
}

/** One place up or down in an order. At its end a button stays, so that the focus does, and does nothing. */
export function MoveButtons({ name, isFirst, isLast, onMove }: MoveButtonsProps) {
  const { t } = useTranslation('admin')
  const words = { name: isolated(name) }
  return (
    <span className="flex flex-none">
      <IconButton
        label={t('move.up', words)}
        icon={ArrowUp}
        aria-disabled={isFirst || undefined}
        onClick={() => isFirst || onMove(-1)}
        className="aria-disabled:opacity-40"
      />
      <IconButton
        label={t('move.down', words)}
        icon={ArrowDown}
        aria-disabled={isLast || undefined}
        onClick={() => isLast || onMove(1)}
        className="aria-disabled:opacity-40"
      />
    </span>
  )
}
