import { useLayoutEffect, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'

/**
 * The secret behind the `#` of a link: it was never sent to a server, and is taken out of the address bar and of the
 * history before the page is seen. Empty when there is none, as after a reload.
 */
export function useLinkToken(): string {
  const { hash, pathname } = useLocation()
  const navigate = useNavigate()
  const [token, setToken] = useState(hash.slice(1))
  useLayoutEffect(() => {
    if (hash === '') return
    // A second link that is opened over this page changes the address alone, and loads nothing.
    setToken(hash.slice(1))
    void navigate(pathname, { replace: true })
  }, [hash, pathname, navigate])
  return token
}
