import type { TicketPriority } from '@atum-desk/contract/tickets'
import { useTranslation } from 'react-i18next'
import { cx } from '../../../../ui/cx.ts'
import { FieldError } from '../../../../ui/primitives/FieldError.tsx'
import { fieldLook } from '../../../../ui/primitives/field-look.ts'
import { PriorityMark } from '../../../tickets/marks/PriorityMark.tsx'
import { priorities, type TargetKind, targetKinds } from './policy-form.ts'
import type { PolicyEdit } from './usePolicyEdit.ts'

/** What is promised for each priority, in working time. On a phone a priority is a card. */
export function TargetTable({ edit }: { edit: PolicyEdit }) {
  const { t } = useTranslation('sla')
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 font-medium">{t('edit.targets')}</legend>
      <p className="text-meta text-text-2">{t('edit.targetsHint')}</p>
      <div className="overflow-hidden rounded-control border border-line">
        <div
          aria-hidden="true"
          className="grid grid-cols-[7rem_repeat(3,minmax(0,1fr))] gap-3 border-line border-b bg-surface-2 px-3 py-2 font-medium text-meta text-muted max-tablet:hidden"
        >
          <span />
          {targetKinds.map((kind) => (
            <span key={kind}>{t(`target.${kind}`)}</span>
          ))}
        </div>
        {priorities.map((priority) => (
          <div
            key={priority}
            className="grid items-start gap-x-3 gap-y-2 border-line border-b px-3 py-2 last:border-0 tablet:grid-cols-[7rem_repeat(3,minmax(0,1fr))]"
          >
            <span className="flex min-h-control items-center">
              <PriorityMark priority={priority} />
            </span>
            {targetKinds.map((kind) => (
              <Target key={kind} edit={edit} priority={priority} kind={kind} />
            ))}
          </div>
        ))}
      </div>
    </fieldset>
  )
}

function Target({ edit, priority, kind }: { edit: PolicyEdit; priority: TicketPriority; kind: TargetKind }) {
  const { t } = useTranslation(['sla', 'terms'])
  const { error, ...field } = edit.targetField(priority, kind)
  const id = `${priority}-${kind}`
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="text-meta text-text-2 tablet:sr-only">
        <span className="sr-only">{t(`terms:priority.${priority}`)}: </span>
        {t(`sla:target.${kind}`)}
      </label>
      <input
        id={id}
        dir="auto"
        autoComplete="off"
        maxLength={30}
        placeholder={kind === 'nextResponseMinutes' ? t('sla:edit.notPromised') : ' '}
        aria-invalid={error ? true : undefined}
        aria-describedby={error && `${id}-error`}
        {...field}
        className={cx(fieldLook, 'h-control tabular-nums')}
      />
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  )
}
