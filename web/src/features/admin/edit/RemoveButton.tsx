import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useActions } from '../../../lib/actions/useActions.ts'
import { ActionButton } from '../../../ui/primitives/ActionButton.tsx'
import { ConfirmSheet } from './ConfirmSheet.tsx'
import { removeActions, removeFromUse } from './remove-action.ts'

interface RemoveButtonProps {
  readonly title: string
  /** What follows from it. */
  readonly text: string
  readonly failed: string
  readonly onRemove: () => Promise<unknown>
}

/** Takes something out of use for good, and so asks first. */
export function RemoveButton({ title, text, failed, onRemove }: RemoveButtonProps) {
  const { t } = useTranslation('admin')
  const [isAsked, setAsked] = useState(false)
  useActions(
    removeActions,
    useMemo(() => ({ ask: () => setAsked(true) }), []),
  )
  return (
    <>
      <ActionButton action={removeFromUse} tone="quiet" />
      <ConfirmSheet
        isOpen={isAsked}
        onClose={() => setAsked(false)}
        title={title}
        confirm={t('action.remove')}
        failed={failed}
        onConfirm={onRemove}
      >
        <p>{text}</p>
      </ConfirmSheet>
    </>
  )
}
