/** The brand's own tokens (brand/), as far as a message needs them. A test holds each pair to 4.5:1 (WCAG 1.4.3). */
export const palette = {
  light: {
    canvas: '#F7F4EC',
    surface: '#FFFFFF',
    line: '#DED7C4',
    text: '#14171F',
    quiet: '#454B5A',
    gold: '#7C591C',
    onGold: '#FFFFFF',
    goldText: '#63481A',
    link: '#0B5C97',
  },
  dark: {
    canvas: '#070A10',
    surface: '#0B1020',
    line: '#232D42',
    text: '#F4F1EA',
    quiet: '#BFC5D2',
    gold: '#D9B55A',
    onGold: '#1A1304',
    goldText: '#F1D38A',
    link: '#7CC4F2',
  },
} as const
