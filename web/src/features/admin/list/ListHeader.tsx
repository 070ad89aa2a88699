import { Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Icon } from '../../../ui/icons/Icon.tsx'
import { ButtonLink } from '../../../ui/primitives/ButtonLink.tsx'
import { Key } from '../../../ui/primitives/Key.tsx'

interface ListHeaderProps {
  readonly title: string
  readonly create?: { readonly to: string; readonly title: string } | undefined
  readonly filters: ReactNode
  readonly buttons: ReactNode
  readonly children?: ReactNode
}

export function ListHeader({ title, create, filters, buttons, children }: ListHeaderProps) {
  const { t } = useTranslation('admin')
  return (
    <header className="grid flex-none grid-cols-1 gap-2.5 border-line border-b px-4 py-3 tablet:px-6">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Link
          to="/admin"
          aria-label={t('toOverview')}
          className="-ms-1.5 grid size-7 place-items-center rounded-nav text-text-2 hover:bg-surface-3 hover:text-text split:hidden"
        >
          <Icon name="back" />
        </Link>
        <h1 className="min-w-fit flex-1 font-semibold text-lead tracking-tight">{title}</h1>
        {children}
        {buttons}
        {create && (
          <ButtonLink to={create.to} tone="primary" aria-keyshortcuts="n">
            <Icon of={Plus} className="size-4" />
            {create.title}
            <Key name="n" className="border-current" />
          </ButtonLink>
        )}
      </div>
      {filters && <search className="flex flex-wrap items-center gap-2">{filters}</search>}
    </header>
  )
}
