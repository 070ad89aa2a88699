import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Icon } from '../../ui/icons/Icon.tsx'
import { sectionIcons } from './section-icons.ts'
import { groups, type Section } from './sections.ts'

/** What can be set here, and what for: on a phone this is the list that leads on. */
export function Overview({ sections }: { sections: readonly Section[] }) {
  const { t } = useTranslation('admin')
  return (
    <div className="grid gap-7 p-4 tablet:p-6">
      {groups
        .map((group) => ({ group, inside: sections.filter((section) => section.group === group) }))
        .filter(({ inside }) => inside.length > 0)
        .map(({ group, inside }) => (
          <section key={group} aria-labelledby={group} className="grid gap-2.5">
            <h2 id={group} className="font-medium text-meta text-muted">
              {t(`group.${group}`)}
            </h2>
            <ul className="grid gap-2.5 tablet:grid-cols-2 min-[100rem]:grid-cols-3">
              {inside.map(({ id, path }) => (
                <li key={id} className="grid">
                  <Link
                    to={`/admin/${path}`}
                    className="flex gap-3.5 rounded-control border border-line bg-surface-2 p-3.5 transition-colors duration-120 hover:border-line-strong hover:bg-surface-3"
                  >
                    <span className="grid size-9 flex-none place-items-center rounded-control bg-surface-3 text-gold-text">
                      <Icon of={sectionIcons[id]} className="size-4.5" />
                    </span>
                    <span className="grid gap-0.5">
                      <span className="font-medium">{t(`section.${id}.title`)}</span>
                      <span className="text-meta text-text-2">{t(`section.${id}.text`)}</span>
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
    </div>
  )
}
