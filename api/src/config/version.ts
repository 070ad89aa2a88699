/** What the API's document and the requests to others say of this program. */
export const version = '0.1.0'
