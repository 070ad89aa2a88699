import { Toast } from '@base-ui/react/toast'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../icons/Icon.tsx'
import { toasts as said } from './toasts.ts'

// On a phone they come from above, and on a desk they stand higher than the bars at the foot of a panel: what is done
// next is there, the composer, the bar that saves a form, or the one that acts on what is marked.
export function ToastRegion() {
  const [manager] = useState(() => Toast.createToastManager())
  useEffect(() => said.attach(manager), [manager])
  return (
    <Toast.Provider toastManager={manager}>
      <ToastList />
    </Toast.Provider>
  )
}

function ToastList() {
  const { t } = useTranslation('common')
  const { toasts } = Toast.useToastManager()
  return (
    <Toast.Portal>
      <Toast.Viewport
        data-toasts
        className="fixed inset-x-3 top-[calc(env(safe-area-inset-top)+4rem)] z-30 mx-auto grid max-w-100 gap-2 tablet:inset-e-5 tablet:inset-s-auto tablet:top-auto tablet:bottom-26 tablet:w-84"
      >
        {toasts.map((toast) => (
          <Toast.Root
            key={toast.id}
            toast={toast}
            className="flex animate-sheet items-start gap-3 rounded-panel data-limited:hidden border border-line-strong bg-surface-2 p-3 ps-4 shadow-float"
          >
            <Toast.Content className="wrap-anywhere grid min-w-0 flex-1 gap-0.5">
              <Toast.Title className="line-clamp-3 font-semibold" />
              <Toast.Description className="line-clamp-6 text-text-2" />
              <Toast.Action className="mt-1 w-fit rounded-nav font-medium text-gold-text underline underline-offset-2" />
            </Toast.Content>
            <Toast.Close
              aria-label={t('dismiss')}
              className="grid size-6 place-items-center rounded-nav text-muted hover:text-text"
            >
              <Icon name="cross" />
            </Toast.Close>
          </Toast.Root>
        ))}
      </Toast.Viewport>
    </Toast.Portal>
  )
}
