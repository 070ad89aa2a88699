import type { BulkAction } from '@atum-desk/contract/bulk'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Form } from '../../../../ui/form/Form.tsx'
import { SheetButtons } from '../../../../ui/form/SheetButtons.tsx'
import { TextArea } from '../../../../ui/primitives/TextArea.tsx'

interface BulkResolveProps {
  readonly target: 'RESOLVED' | 'CLOSED'
  readonly count: number
  readonly onRun: (action: BulkAction) => void
  readonly onClose: () => void
}

/** Resolving asks for what each customer will read; closing only whether it is meant, for it is final (TKT-3). */
export function BulkResolve({ target, count, onRun, onClose }: BulkResolveProps) {
  const { t } = useTranslation(['lists', 'tickets'])
  const [resolution, setResolution] = useState('')
  const [rootCause, setRootCause] = useState('')
  const isResolving = target === 'RESOLVED'

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const words = { resolution: resolution.trim(), rootCause: rootCause.trim() }
    onRun({ type: 'status', to: target, ...(isResolving && words) })
  }

  return (
    <Form onSubmit={submit} className="grid gap-5">
      {isResolving ? (
        <>
          <TextArea
            autoFocus
            label={t('tickets:resolve.resolution')}
            hint={t('lists:bulk.resolutionHint')}
            required
            maxLength={10_000}
            className="min-h-24"
            value={resolution}
            onChange={(event) => setResolution(event.target.value)}
          />
          <TextArea
            label={t('tickets:resolve.rootCause')}
            hint={t('tickets:resolve.rootCauseHint')}
            required
            maxLength={10_000}
            className="min-h-20"
            value={rootCause}
            onChange={(event) => setRootCause(event.target.value)}
          />
        </>
      ) : (
        <p className="text-text-2">{t('tickets:close.text')}</p>
      )}
      <SheetButtons confirm={t(`lists:bulk.confirm.${target}`, { count })} isBusy={false} onClose={onClose} />
    </Form>
  )
}
