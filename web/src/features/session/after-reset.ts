/** With this state of its address the sign-in page says that the new password is set. */
export const afterReset = 'password-set'
