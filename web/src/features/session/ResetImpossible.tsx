import { useTranslation } from 'react-i18next'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { ButtonLink } from '../../ui/primitives/ButtonLink.tsx'

/** With this link no password can be set; the way to one that can. */
export function ResetImpossible({ text }: { text: string }) {
  const { t } = useTranslation('session')
  return (
    <>
      <Notice tone="warn" isAlert>
        {text}
      </Notice>
      <ButtonLink to="/forgot-password" tone="primary">
        {t('reset.ask')}
      </ButtonLink>
    </>
  )
}
