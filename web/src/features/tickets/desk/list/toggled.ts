/** With the value if it was not there, without it if it was; in the order of `all`. */
export const toggled = <Value>(all: readonly Value[], chosen: readonly Value[], value: Value): Value[] =>
  all.filter((one) => (one === value ? !chosen.includes(one) : chosen.includes(one)))
