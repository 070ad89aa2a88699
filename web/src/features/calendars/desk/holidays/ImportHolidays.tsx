import type { Holiday, HolidayImport } from '@atum-desk/contract/calendars'
import { FileUp } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ApiFailure, asFailure } from '../../../../lib/api/problem.ts'
import { FailedNotice } from '../../../../ui/feedback/FailedNotice.tsx'
import { PickButton } from '../../../../ui/files/PickButton.tsx'
import { readHolidays } from '../api.ts'
import { ImportSheet } from './ImportSheet.tsx'

interface ImportHolidaysProps {
  readonly calendarId: string
  readonly onAdd: (holidays: readonly Holiday[]) => void
}

/** A file of holidays: the server reads it, one looks at what it comes to, and only then is it taken into the form. */
export function ImportHolidays({ calendarId, onAdd }: ImportHolidaysProps) {
  const { t } = useTranslation('calendars')
  const [found, setFound] = useState<HolidayImport>()
  const [failure, setFailure] = useState<ApiFailure>()
  const read = async (file: File | undefined) => {
    if (!file) return
    setFailure(undefined)
    try {
      setFound(await readHolidays(calendarId, file))
    } catch (error) {
      setFailure(asFailure(error))
    }
  }
  return (
    <>
      <PickButton
        label={t('import.pick')}
        icon={FileUp}
        accept=".ics,text/calendar"
        className="w-fit"
        onPick={([file]) => void read(file)}
      />
      {failure && <FailedNotice title={t('import.failed')} failure={failure} />}
      <ImportSheet
        found={found}
        onClose={() => setFound(undefined)}
        onAdd={(holidays) => {
          onAdd(holidays)
          setFound(undefined)
        }}
      />
    </>
  )
}
