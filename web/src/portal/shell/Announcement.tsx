import { useTranslation } from 'react-i18next'
import { usePublicSettings } from '../../lib/settings/usePublicSettings.ts'
import { Notice } from '../../ui/feedback/Notice.tsx'

/** What the helpdesk has to say to everybody. Nothing, mostly. */
export function Announcement() {
  const { t } = useTranslation('portal')
  const announcement = usePublicSettings()?.announcement
  if (!announcement) return null
  return (
    <aside aria-label={t('home.announcement')}>
      <Notice>
        <p dir="auto" className="w-fit whitespace-pre-line">
          {announcement}
        </p>
      </Notice>
    </aside>
  )
}
