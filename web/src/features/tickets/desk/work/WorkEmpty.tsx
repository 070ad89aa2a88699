import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Section } from './sections.ts'

/** What would stand here, and how it comes there. */
export function WorkEmpty({ section, isElse }: { section: Section; isElse: boolean }) {
  const { t } = useTranslation('work')
  return (
    <div className="grid gap-1 px-4 py-5 text-text-2">
      <p className="font-medium text-text">{t(section === 'onMe' && isElse ? 'onMe.emptyElse' : `${section}.empty`)}</p>
      <p>{t(`${section}.emptyText`)}</p>
      {section === 'onMe' && (
        <Link to="/tickets?status=ACCEPTED&assignee=none" className="w-fit text-link underline">
          {t('onMe.unassigned')}
        </Link>
      )}
    </div>
  )
}
