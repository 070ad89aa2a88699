import { useTranslation } from 'react-i18next'
import { usePageTitle } from '../../lib/i18n/usePageTitle.ts'
import { Empty } from '../../ui/feedback/Empty.tsx'
import { ButtonLink } from '../../ui/primitives/ButtonLink.tsx'

export function NotFound({ title, text }: { title: string; text: string }) {
  const { t } = useTranslation('portal')
  usePageTitle(title)
  return (
    <div className="grid min-h-80">
      <h1 className="sr-only">{title}</h1>
      <Empty title={title} text={text}>
        <ButtonLink to="/" tone="primary">
          {t('notFound.home')}
        </ButtonLink>
      </Empty>
    </div>
  )
}
