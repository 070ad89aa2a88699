import { type ReactNode, useState } from 'react'
import { type ApiFailure, asFailure } from '../../../lib/api/problem.ts'
import { FailedNotice } from '../../../ui/feedback/FailedNotice.tsx'
import { Form } from '../../../ui/form/Form.tsx'
import { SheetButtons } from '../../../ui/form/SheetButtons.tsx'
import { Sheet } from '../../../ui/primitives/Sheet.tsx'

interface ConfirmSheetProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly title: string
  /** What follows from it, in words. */
  readonly children: ReactNode
  readonly confirm: string
  readonly failed: string
  /** Closes the sheet when it is done; a refusal stays in it. */
  readonly onConfirm: () => Promise<unknown>
}

/** For what cannot be taken back, or takes something from others at once. All else is done, with an undo. */
export function ConfirmSheet({ isOpen, onClose, title, children, confirm, failed, onConfirm }: ConfirmSheetProps) {
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<ApiFailure>()
  const close = () => {
    setFailure(undefined)
    onClose()
  }
  const go = async () => {
    setBusy(true)
    setFailure(undefined)
    try {
      await onConfirm()
      close()
    } catch (error) {
      setFailure(asFailure(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Sheet title={title} isOpen={isOpen} onClose={close}>
      <Form onSubmit={() => void (isBusy || go())}>
        <div className="grid gap-3 text-text-2">{children}</div>
        {failure && (
          <div className="mt-4">
            <FailedNotice title={failed} failure={failure} />
          </div>
        )}
        <div className="mt-5">
          <SheetButtons confirm={confirm} tone="danger" isBusy={isBusy} onClose={close} />
        </div>
      </Form>
    </Sheet>
  )
}
