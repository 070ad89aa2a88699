import type { AuditEntry } from '@atum-desk/contract/audit'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../../ui/primitives/Button.tsx'
import type { AuditFilters } from './api.ts'
import { memberDifferences } from './differences.ts'

interface AuditDetailsProps {
  readonly entry: AuditEntry
  readonly onNarrow: (next: Partial<AuditFilters>) => void
}

/** What was beside what is, and by which request. */
export function AuditDetails({ entry, onNarrow }: AuditDetailsProps) {
  const { t } = useTranslation('people')
  const { actor, action, entityType, entityId, requestId, address } = entry
  const differences = memberDifferences(entry.oldValue, entry.newValue)
  return (
    <div className="grid gap-4 bg-surface-2 px-4 py-4 tablet:px-6 split:ps-13">
      {differences.length > 0 ? (
        <table className="w-full table-fixed border-collapse">
          <caption className="sr-only">{t('audit.changes')}</caption>
          <thead>
            <tr className="border-line border-b text-start text-meta text-muted">
              <th scope="col" className="w-1/4 py-1.5 pe-3 text-start font-medium">
                {t('audit.member')}
              </th>
              <th scope="col" className="py-1.5 pe-3 text-start font-medium">
                {t('audit.before')}
              </th>
              <th scope="col" className="py-1.5 text-start font-medium">
                {t('audit.after')}
              </th>
            </tr>
          </thead>
          <tbody>
            {differences.map(({ name, before, after }) => (
              <tr key={name} className="border-line border-b align-top">
                <th
                  scope="row"
                  className="break-words py-1.5 pe-3 text-start font-mono font-normal text-meta text-text-2"
                >
                  <bdi dir="ltr">{name}</bdi>
                </th>
                <td className="whitespace-pre-wrap break-words py-1.5 pe-3 text-muted line-through" dir="auto">
                  {before}
                </td>
                <td className="whitespace-pre-wrap break-words py-1.5" dir="auto">
                  {after}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <p className="text-text-2">{t('audit.noValues')}</p>
      )}
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-meta">
        <dt className="text-muted">{t('audit.code')}</dt>
        <dd>
          <bdi dir="ltr" className="select-all font-mono">
            {action}
          </bdi>
        </dd>
        <dt className="text-muted">{t('audit.request')}</dt>
        <dd className="min-w-0 break-words">
          <bdi className="select-all font-mono">{requestId}</bdi>
        </dd>
        {address && (
          <>
            <dt className="text-muted">{t('audit.address')}</dt>
            <dd>
              <bdi className="font-mono">{address}</bdi>
            </dd>
          </>
        )}
      </dl>
      <div className="flex flex-wrap gap-2">
        {entityId && (
          <Button size="small" onClick={() => onNarrow({ entityType, entityId })}>
            {t('audit.ofThis')}
          </Button>
        )}
        {actor && (
          <Button size="small" onClick={() => onNarrow({ actorId: actor.id })}>
            {t('audit.byThem')}
          </Button>
        )}
      </div>
    </div>
  )
}
