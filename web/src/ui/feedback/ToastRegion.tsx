import { Toast } from '@base-ui/react/toast'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../icons/Icon.tsx'
import { toasts as said } from './toasts.ts'

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
        className="fixed inset-x-3 bottom-3 z-30 mx-auto grid max-w-100 gap-2 tablet:inset-e-5 tablet:inset-s-auto tablet:bottom-5 tablet:w-76"
      >
        {toasts.map((toast) => (
          <Toast.Root
            key={toast.id}
            toast={toast}
            className="flex animate-sheet items-start gap-3 rounded-panel border border-line-strong bg-surface-2 p-3 ps-4 shadow-float"
          >
            <Toast.Content className="grid flex-1 gap-0.5">
              <Toast.Title className="font-semibold" />
              <Toast.Description className="text-text-2" />
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
