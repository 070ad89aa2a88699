import type { ReactNode } from 'react'
import { cx } from '../../../ui/cx.ts'
import { type TabLink, TabLinks } from '../../../ui/primitives/TabLinks.tsx'
import { BackLink } from './BackLink.tsx'

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
  return (
    <header
      className={cx(
        'flex flex-none flex-wrap items-center gap-x-3 gap-y-2 border-line border-b px-4 pt-3 tablet:px-6',
        !tabs && 'pb-3',
      )}
    >
      <div className="grid min-w-0 flex-1 gap-0.5">
        <BackLink to={backTo} name={back} />
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
