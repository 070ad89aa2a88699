import { useTranslation } from 'react-i18next'
import { Avatar } from '../../../../ui/primitives/Avatar.tsx'
import { Button } from '../../../../ui/primitives/Button.tsx'
import type { Requester } from './draft.ts'
import { RequesterSearch } from './RequesterSearch.tsx'

interface RequesterFieldProps {
  readonly requester: Requester | null
  readonly isWrong: boolean
  readonly onChange: (requester: Requester | null) => void
}

/** Whose request it is: found by name or address, then shown with the organization it goes to. */
export function RequesterField({ requester, isWrong, onChange }: RequesterFieldProps) {
  const { t } = useTranslation('open')
  if (!requester) return <RequesterSearch isWrong={isWrong} onPick={onChange} />
  const { name, email, organization } = requester
  return (
    <section aria-label={t('requester')} className="grid gap-1.5">
      <p className="font-medium">{t('requester')}</p>
      <div className="flex items-center gap-3 rounded-control border border-line bg-surface-2 p-3">
        <Avatar name={name} />
        <div className="grid min-w-0 flex-1">
          <bdi className="w-fit max-w-full truncate font-medium">{name}</bdi>
          <span className="flex min-w-0 flex-wrap gap-x-3 text-meta text-muted">
            <bdi className="truncate">{organization}</bdi>
            <bdi className="truncate">{email}</bdi>
          </span>
        </div>
        <Button size="small" onClick={() => onChange(null)}>
          {t('requesterOther')}
        </Button>
      </div>
    </section>
  )
}
