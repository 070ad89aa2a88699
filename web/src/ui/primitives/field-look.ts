/** Where something is typed or chosen. 16 px on a phone: iOS zooms into anything smaller. */
export const fieldLook =
  'w-full rounded-control border border-line-strong bg-surface-2 px-3 text-[16px] tablet:text-body placeholder:text-muted aria-invalid:border-danger'
