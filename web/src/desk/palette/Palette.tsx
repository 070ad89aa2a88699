import { Dialog } from '@base-ui/react/dialog'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { PaletteBody } from './PaletteBody.tsx'
import type { PaletteItem } from './palette-item.ts'

interface PaletteProps {
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Everything that can be done, and everywhere one can go, by typing. It neither appears nor leaves slowly (UX §1). */
export function Palette({ isOpen, onClose }: PaletteProps) {
  const { t } = useTranslation('palette')
  const chosen = useRef<PaletteItem>(undefined)
  // Once the palette has given the focus back: what it runs may open a sheet, or take the focus itself.
  const afterClosing = () => {
    const item = chosen.current
    chosen.current = undefined
    item?.run()
  }
  const run = (item: PaletteItem) => {
    chosen.current = item
    onClose()
  }
  return (
    <Dialog.Root
      open={isOpen}
      onOpenChange={(open) => !open && onClose()}
      onOpenChangeComplete={(open) => !open && afterClosing()}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-10 bg-scrim" />
        <Dialog.Popup
          data-keeps-keys
          data-palette
          className="fixed inset-x-2 top-2 z-20 mx-auto max-w-160 overflow-hidden rounded-panel border border-line-strong bg-surface-1 shadow-float outline-none tablet:top-[12dvh]"
        >
          <Dialog.Title className="sr-only">{t('title')}</Dialog.Title>
          <PaletteBody onRun={run} onClose={onClose} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
