import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { cx } from '../../../ui/cx.ts'
import { Icon } from '../../../ui/icons/Icon.tsx'
import { type TabLink, TabLinks } from '../../../ui/primitives/TabLinks.tsx'

export interface EditHeaderProps {
  readonly title: string
  /** To the list it stands in, by its name. */
  readonly backTo: string
  readonly back: string
  /** Beside the title: that it is deactivated. */
  readonly mark?: ReactNode
  readonly buttons?: ReactNode
  /** What else belongs to it, each with an address of its own. */
  readonly tabs?: readonly TabLink[] | undefined
}

export function EditHeader({ title, backTo, back, mark, buttons, tabs }: EditHeaderProps) {
  const { t } = useTranslation('admin')
  return (
    <header
      className={cx(
        'flex flex-none flex-wrap items-center gap-x-3 gap-y-2 border-line border-b px-4 pt-3 tablet:px-6',
        !tabs && 'pb-3',
      )}
    >
      <div className="grid min-w-0 flex-1 gap-0.5">
        <Link
          to={backTo}
          className="-ms-1 inline-flex min-h-6 w-fit items-center gap-1 rounded-nav px-1 text-meta text-text-2 hover:text-text"
        >
          <Icon name="back" className="size-3" />
          <span className="sr-only">{t('edit.back')}</span> {back}
        </Link>
        <div className="flex min-w-0 items-center gap-2.5">
          <h1 className="min-w-0 truncate font-semibold text-lead tracking-tight">
            <bdi>{title}</bdi>
          </h1>
          {mark}
        </div>
      </div>
      {buttons && <div className="flex flex-wrap gap-2">{buttons}</div>}
      {tabs && (
        <div className="basis-full">
          <TabLinks label={title} links={tabs} />
        </div>
      )}
    </header>
  )
}
