import { useTranslation } from 'react-i18next'
import { Button } from './Button.tsx'

interface LoadMoreProps {
  readonly hasMore: boolean
  readonly isLoading: boolean
  readonly onMore: () => void
}

/** The next page of a keyset list. Nothing at its end. */
export function LoadMore({ hasMore, isLoading, onMore }: LoadMoreProps) {
  const { t } = useTranslation('common')
  if (!hasMore) return null
  return (
    <div className="grid justify-items-center p-4">
      <Button onClick={onMore} isBusy={isLoading}>
        {t(isLoading ? 'loadingMore' : 'more')}
      </Button>
    </div>
  )
}
