import type {
  Calendar,
  CalendarInput,
  CalendarPatch,
  CalendarPreview,
  CalendarPreviewBody,
  HolidayImport,
} from '@atum-desk/contract/calendars'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { del, get, patch, post } from '../../../lib/api/client.ts'
import { everyPage } from '../../../lib/api/every-page.ts'
import { upload } from '../../../lib/api/upload.ts'

const path = '/api/calendars'

/** Whatever is read of calendars begins with this. */
export const calendarsKey = [path] as const

/** All of them, by name: what a policy chooses from. */
export const calendars = queryOptions({
  queryKey: [path, 'all'],
  queryFn: ({ signal }) => everyPage<Calendar>(path, signal),
})

export const calendar = (id: string) =>
  queryOptions({ queryKey: [path, id], queryFn: ({ signal }) => get<Calendar>(`${path}/${id}`, signal) })

export const addCalendar = (body: CalendarInput): Promise<Calendar> => post(path, body)
export const saveCalendar = (id: string, body: CalendarPatch): Promise<Calendar> => patch(`${path}/${id}`, body)
export const removeCalendar = (id: string): Promise<Calendar> => del(`${path}/${id}`)

/** When that much working time will have passed, by a calendar as it stands in the form. The last answer stays meanwhile. */
export const calendarPreview = (asked: CalendarPreviewBody) =>
  queryOptions({
    queryKey: ['calendar-preview', asked],
    queryFn: () => post<CalendarPreviewBody, CalendarPreview>(`${path}/preview`, asked),
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  })

/** What a file’s events come to. Nothing is stored: they go into the form, and are saved with it. */
export const readHolidays = (id: string, file: File): Promise<HolidayImport> =>
  upload(`${path}/${id}/holidays/import?preview=true`, file, {
    onProgress: () => undefined,
    signal: new AbortController().signal,
  })
