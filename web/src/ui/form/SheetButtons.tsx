import { useTranslation } from 'react-i18next'
import { Button, type ButtonTone } from '../primitives/Button.tsx'

interface SheetButtonsProps {
  readonly confirm: string
  /** What it is called not to, where “Cancel” would be read as the thing itself. */
  readonly cancel?: string
  readonly tone?: ButtonTone
  readonly isBusy: boolean
  readonly onClose: () => void
}

/** The end of every form in a sheet: what is done stands last, and what leads back before it. */
export function SheetButtons({ confirm, cancel, tone = 'primary', isBusy, onClose }: SheetButtonsProps) {
  const { t } = useTranslation('common')
  return (
    <footer className="flex flex-wrap justify-end gap-2">
      <Button tone="quiet" onClick={onClose}>
        {cancel ?? t('cancel')}
      </Button>
      <Button tone={tone} type="submit" isBusy={isBusy}>
        {confirm}
      </Button>
    </footer>
  )
}
