import { useTranslation } from 'react-i18next'
import { NotFound } from '../shell/NotFound.tsx'

export function NotFoundRoute() {
  const { t } = useTranslation('portal')
  return <NotFound title={t('notFound.title')} text={t('notFound.text')} />
}
