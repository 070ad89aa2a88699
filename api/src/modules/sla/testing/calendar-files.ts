/** An iCalendar file as programs write it, with CRLF. */
export const calendarFile = (...events: readonly string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Example//Holidays//EN', ...events, 'END:VCALENDAR', '']
    .join('\r\n')
    .replace(/\r\n\r\n/g, '\r\n')

/** One VEVENT, by its lines. */
export const event = (summary: string, ...lines: readonly string[]): string =>
  ['BEGIN:VEVENT', `SUMMARY:${summary}`, ...lines, 'END:VEVENT', ''].join('\r\n')
