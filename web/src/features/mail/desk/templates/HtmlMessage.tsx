import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

interface HtmlMessageProps {
  readonly html: string
  readonly isNight: boolean
}

/** A message as a mail program draws it, in a tree of its own that the page’s styles do not reach. */
export function HtmlMessage({ html, isNight }: HtmlMessageProps) {
  const { t } = useTranslation('channels')
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    let isOver = false
    const draw = async () => {
      const { drawMail } = await import('./draw-mail.ts')
      if (place.current && !isOver) drawMail(place.current, html, isNight)
    }
    void draw()
    return () => {
      isOver = true
    }
  }, [html, isNight])
  return (
    // biome-ignore lint/a11y/useSemanticElements: a figure would want a caption of its own.
    <div
      ref={place}
      role="group"
      aria-label={t('messages.preview')}
      data-message-html
      className="overflow-hidden rounded-control border border-line"
    />
  )
}
