import { usePublicSettings } from '../settings/usePublicSettings.ts'

/** How large one file may be, in bytes; undefined until it is known. The server says so again (FIL-1). */
export const useUploadLimit = (): number | undefined => usePublicSettings()?.uploadLimitBytes
