import type { Holiday, HolidayImport } from '@atum-desk/contract/calendars'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocale } from '../../../../lib/i18n/useLocale.ts'
import { dateName } from '../../../../lib/time/days.ts'
import { Button } from '../../../../ui/primitives/Button.tsx'
import { Sheet } from '../../../../ui/primitives/Sheet.tsx'

interface ImportSheetProps {
  readonly found: HolidayImport | undefined
  readonly onClose: () => void
  readonly onAdd: (holidays: readonly Holiday[]) => void
}

/** What a file's events come to: what would be added, what is there already, and what makes no holiday, and why. */
export function ImportSheet({ found, onClose, onAdd }: ImportSheetProps) {
  const { t } = useTranslation(['calendars', 'common'])
  const count = found?.added.length ?? 0
  return (
    <Sheet title={t('import.title')} isOpen={found !== undefined} onClose={onClose}>
      {found && <Found found={found} />}
      <div className="mt-5 flex flex-wrap justify-end gap-2">
        <Button tone={count > 0 ? 'quiet' : 'plain'} onClick={onClose}>
          {t('common:cancel')}
        </Button>
        {count > 0 && found && (
          <Button tone="primary" onClick={() => onAdd(found.added)}>
            {t('import.add', { count })}
          </Button>
        )}
      </div>
    </Sheet>
  )
}

function Found({ found: { added, kept, skipped, skippedCount } }: { found: HolidayImport }) {
  const { t } = useTranslation('calendars')
  return (
    <div className="grid gap-4">
      <Part title={t('import.added', { count: added.length })} isOpen>
        {added.map(({ date, name }) => (
          <Line key={date} date={date} name={name} />
        ))}
      </Part>
      {kept.length > 0 && (
        <Part title={t('import.kept', { count: kept.length })}>
          {kept.map(({ date, name }) => (
            <Line key={date} date={date} name={name} />
          ))}
        </Part>
      )}
      {skippedCount > 0 && (
        <Part title={t('import.skipped', { count: skippedCount })}>
          {skipped.map(({ date, name, reason }) => (
            <Line key={`${date} ${name} ${reason}`} date={date} name={name} note={t(`import.reason.${reason}`)} />
          ))}
        </Part>
      )}
      {added.length > 0 && <p className="text-meta text-text-2">{t('import.notYet')}</p>}
    </div>
  )
}

function Part({ title, isOpen = false, children }: { title: string; isOpen?: boolean; children: ReactNode }) {
  return (
    <details open={isOpen}>
      <summary className="cursor-pointer font-medium">{title}</summary>
      <ul className="mt-1.5 grid max-h-60 gap-1 overflow-y-auto ps-4">{children}</ul>
    </details>
  )
}

function Line({ date, name, note }: { date: string; name: string; note?: string }) {
  const { locale } = useLocale()
  return (
    <li className="flex flex-wrap gap-x-3">
      <time dateTime={date} className="w-34 flex-none text-text-2 tabular-nums">
        {dateName(date, locale, { year: 'numeric' })}
      </time>
      <bdi>{name}</bdi>
      {note && <span className="text-muted">{note}</span>}
    </li>
  )
}
