import { useTranslation } from 'react-i18next'
import { Button, type ButtonTone } from '../../../../ui/primitives/Button.tsx'

interface SheetButtonsProps {
  readonly confirm: string
  readonly tone?: ButtonTone
  readonly isBusy: boolean
  readonly onClose: () => void
}

/** The end of every form in a sheet. */
export function SheetButtons({ confirm, tone = 'primary', isBusy, onClose }: SheetButtonsProps) {
  const { t } = useTranslation('common')
  return (
    <footer className="flex flex-wrap justify-end gap-2">
      <Button tone="quiet" onClick={onClose}>
        {t('cancel')}
      </Button>
      <Button tone={tone} type="submit" isBusy={isBusy}>
        {confirm}
      </Button>
    </footer>
  )
}
