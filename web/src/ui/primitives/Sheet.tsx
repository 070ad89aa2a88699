import { Dialog } from '@base-ui/react/dialog'
import { type KeyboardEvent, memo, type ReactNode, type RefObject, type SyntheticEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../icons/Icon.tsx'

interface SheetProps {
  readonly title: string
  readonly isOpen: boolean
  /** Left out, there is no way around what the sheet asks. */
  readonly onClose?: () => void
  /** Where the focus begins; else in the first thing that takes it. */
  readonly focusFirst?: RefObject<HTMLElement | null>
  /** Where the focus goes after closing, when what had it before may be gone. */
  readonly focusAfter?: () => HTMLElement | null
  readonly children: ReactNode
}

/** Ctrl+Enter sends, as everywhere: in a field of several lines Enter alone begins the next one. */
const sendForm = (event: KeyboardEvent<HTMLElement>) => {
  const { key, ctrlKey, metaKey, nativeEvent } = event
  if (key !== 'Enter' || !(ctrlKey || metaKey) || nativeEvent.isComposing) return
  event.preventDefault()
  const field = event.target instanceof Element ? event.target.closest('form') : null
  const form = field ?? event.currentTarget.querySelector('form')
  form?.requestSubmit()
}

/** While it leaves, it goes on showing what it was opened for, whatever is selected behind it by then. */
const Kept = memo(
  ({ children }: { isOpen: boolean; children: ReactNode }) => children,
  (_before, { isOpen }) => !isOpen,
)

/** A second press on a sheet that leaves is meant for nothing that may stand there by then. */
const refuse = (event: SyntheticEvent) => {
  event.preventDefault()
  event.stopPropagation()
}

/** A small dialog: from the bottom on a phone, in the middle elsewhere. Base UI keeps the focus and gives it back. */
export function Sheet({ title, isOpen, onClose, focusFirst, focusAfter, children }: SheetProps) {
  const { t } = useTranslation('common')
  return (
    <Dialog.Root open={isOpen} onOpenChange={(open) => !open && onClose?.()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-10 animate-appear bg-scrim" />
        <Dialog.Popup
          data-keeps-keys
          onKeyDown={sendForm}
          {...(!isOpen && { onClickCapture: refuse, onSubmitCapture: refuse })}
          {...(focusFirst && { initialFocus: focusFirst })}
          finalFocus={() => focusAfter?.() ?? true}
          className="fixed inset-x-0 bottom-0 z-20 mx-auto max-h-[92dvh] w-full max-w-110 animate-sheet overflow-y-auto rounded-t-panel border border-line bg-surface-1 p-5 shadow-float tablet:inset-y-0 tablet:my-auto tablet:h-fit tablet:rounded-panel"
        >
          <Kept isOpen={isOpen}>
            <Dialog.Title className="mb-4 pe-8 font-semibold text-heading">{title}</Dialog.Title>
            {children}
          </Kept>
          {/* Last in the order of Tab: the focus begins in the content, so that Enter confirms. */}
          {onClose && (
            <Dialog.Close
              aria-label={t('close')}
              className="absolute inset-e-4 top-4 grid size-8 place-items-center rounded-control text-muted hover:bg-surface-3 hover:text-text"
            >
              <Icon name="cross" />
            </Dialog.Close>
          )}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
