import { useTranslation } from 'react-i18next'
import { TabLinks } from '../../../ui/primitives/TabLinks.tsx'

export function NotificationTabs({ isUnreadOnly }: { isUnreadOnly: boolean }) {
  const { t } = useTranslation('notifications')
  return (
    <TabLinks
      label={t('tabs')}
      links={[
        { key: 'all', to: { search: '' }, title: t('all'), isCurrent: !isUnreadOnly },
        { key: 'unread', to: { search: '?show=unread' }, title: t('unread'), isCurrent: isUnreadOnly },
      ]}
    />
  )
}
