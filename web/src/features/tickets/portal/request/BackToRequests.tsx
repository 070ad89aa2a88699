import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Icon } from '../../../../ui/icons/Icon.tsx'

export function BackToRequests() {
  const { t } = useTranslation('request')
  return (
    <Link to="/requests" className="inline-flex w-fit items-center gap-2 text-text-2 hover:text-text">
      <Icon name="back" />
      {t('page.back')}
    </Link>
  )
}
