import { ApiFailure, failureFrom } from './problem.ts'
import { accessToken, renew } from './session.ts'

export interface UploadOptions {
  /** From 0 to 1, as the bytes leave. */
  readonly onProgress: (share: number) => void
  readonly signal: AbortSignal
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

// fetch() cannot tell how much of a body has left.
const attempt = (path: string, file: File, { onProgress, signal }: UploadOptions): Promise<XMLHttpRequest> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const form = new FormData()
    form.set('file', file)
    request.open('POST', path)
    request.setRequestHeader('accept', 'application/json')
    const token = accessToken()
    if (token) request.setRequestHeader('authorization', `Bearer ${token}`)
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    request.onload = () => resolve(request)
    request.onerror = () => reject(new ApiFailure('unreachable'))
    request.onabort = () => reject(signal.reason)
    signal.addEventListener('abort', () => request.abort(), { once: true })
    request.send(form)
  })

/** Sends one file as the multipart field `file`. */
export const upload = async <Answer>(path: string, file: File, options: UploadOptions): Promise<Answer> => {
  const token = accessToken()
  let request = await attempt(path, file, options)
  if (request.status === 401) {
    await renew(token)
    request = await attempt(path, file, options)
  }
  const body = parsed(request.responseText)
  if (request.status >= 400) throw failureFrom(request.status, body)
  return body as Answer
}
