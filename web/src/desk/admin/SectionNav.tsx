import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import { Icon } from '../../ui/icons/Icon.tsx'
import { sectionIcons } from './section-icons.ts'
import { groups, type Section, sectionAt } from './sections.ts'

/** Beside each section, where there is room for it. On a narrower screen the overview leads on. */
export function SectionNav({ sections }: { sections: readonly Section[] }) {
  const { t } = useTranslation('admin')
  const current = sectionAt(useLocation().pathname)
  return (
    <nav
      aria-label={t('title')}
      className="grid content-start gap-4 overflow-y-auto rounded-panel border border-line bg-surface-1 p-2.5 max-split:hidden"
    >
      <Link to="/admin" className="rounded-nav px-3 pt-1.5 font-semibold text-lead tracking-tight">
        {t('title')}
      </Link>
      {groups
        .map((group) => ({ group, inside: sections.filter((section) => section.group === group) }))
        .filter(({ inside }) => inside.length > 0)
        .map(({ group, inside }) => (
          <div key={group} className="grid gap-0.5">
            <h2 className="px-3 pb-1 font-medium text-meta text-muted">{t(`group.${group}`)}</h2>
            {inside.map(({ id, path }) => (
              <Link
                key={id}
                to={`/admin/${path}`}
                aria-current={current?.id === id ? 'page' : undefined}
                className="flex min-h-control items-center gap-2.5 rounded-nav px-3 text-text-2 hover:text-text aria-[current=page]:bg-surface-3 aria-[current=page]:font-medium aria-[current=page]:text-text"
              >
                <Icon of={sectionIcons[id]} className="size-4 text-muted" />
                {t(`section.${id}.title`)}
              </Link>
            ))}
          </div>
        ))}
    </nav>
  )
}
