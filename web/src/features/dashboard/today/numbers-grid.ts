/** Seven in a row on a desk; on a phone two, so that nobody scrolls sideways. */
export const numbersGrid = 'grid grid-cols-2 gap-3 tablet:grid-cols-4 split:grid-cols-7'
