import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Icon } from '../../../ui/icons/Icon.tsx'

/** To the list that this one stands in, by its name. */
export function BackLink({ to, name }: { to: string; name: string }) {
  const { t } = useTranslation('admin')
  return (
    <Link
      to={to}
      className="-ms-1 inline-flex min-h-6 w-fit items-center gap-1 rounded-nav px-1 text-meta text-text-2 hover:text-text"
    >
      <Icon name="back" className="size-3" />
      <span className="sr-only">{t('edit.back')}</span> {name}
    </Link>
  )
}
