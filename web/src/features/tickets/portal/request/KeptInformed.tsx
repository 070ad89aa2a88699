import type { Ticket } from '@atum-desk/contract/tickets'
import { X } from 'lucide-react'
import type { SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { asFailure } from '../../../../lib/api/problem.ts'
import { removing } from '../../../../lib/focus/removing.ts'
import { FailedNotice } from '../../../../ui/feedback/FailedNotice.tsx'
import { Button } from '../../../../ui/primitives/Button.tsx'
import { IconButton } from '../../../../ui/primitives/IconButton.tsx'
import { TextField } from '../../../../ui/primitives/TextField.tsx'
import { useCc } from './useCc.ts'

/** Colleagues who read the request, too. Nothing where there is nobody, and nobody to be added. */
export function KeptInformed({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('request')
  const { mayChange, isBusy, error, add, remove } = useCc(ticket)
  const failure = error ? asFailure(error) : undefined
  const isUnknown = failure?.code === 'invalid-reference' || failure?.code === 'validation-failed'
  if (!mayChange && ticket.cc.length === 0) return null

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const email = String(new FormData(form).get('email')).trim()
    if (email !== '' && !isBusy) add(email, () => form.reset())
  }

  return (
    <section className="grid grid-cols-1 gap-3 rounded-panel border border-line bg-surface-1 p-4 tablet:p-5">
      <div>
        <h2 className="font-semibold">{t('cc.title')}</h2>
        <p className="text-meta text-muted">{t(ticket.cc.length === 0 ? 'cc.nobody' : 'cc.text')}</p>
      </div>
      {ticket.cc.length > 0 && (
        <ul className="grid grid-cols-1 divide-y divide-line">
          {ticket.cc.map(({ id, name }) => (
            <li key={id} className="flex min-h-control items-center gap-2">
              <bdi className="min-w-0 flex-1 truncate">{name}</bdi>
              {mayChange && (
                <IconButton
                  label={t('cc.remove', { name })}
                  icon={X}
                  {...removing('colleague', () => remove(id))}
                  className="print:hidden"
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {failure && !isUnknown && <FailedNotice title={t('cc.failed')} failure={failure} />}
      {mayChange && (
        <form noValidate onSubmit={submit} className="grid grid-cols-1 gap-2 print:hidden">
          <TextField
            label={t('cc.add')}
            error={isUnknown ? t('cc.unknown') : undefined}
            name="email"
            type="email"
            dir="ltr"
            autoComplete="off"
            maxLength={254}
          />
          <Button type="submit" isBusy={isBusy} className="w-fit">
            {t('cc.submit')}
          </Button>
        </form>
      )}
    </section>
  )
}
