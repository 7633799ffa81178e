/** How far the rope swings from its middle line, in pixels. */
export const swing = 6

/** The rope's height over its middle line (positive is down, pixels) at a place from 0 to 1 along it. */
export function sag(place: number): number {
  const turn = 2 * Math.PI * place
  return swing * (0.62 * Math.sin(1.35 * turn + 0.5) + 0.38 * Math.sin(3.1 * turn + 2.2))
}

const steps = 22

/**
 * The rope from one place to another (0 to 1) as path data, in a box 1000 units wide and pixels high, so that it
 * can be stretched to any width while its height, and with it every knot, stays where it is.
 */
export function ropePath(from: number, to: number, middle: number): string {
  const n = Math.max(2, Math.ceil((to - from) * steps))
  const points = Array.from({ length: n + 1 }, (_, i) => from + ((to - from) * i) / n)
  const y = (place: number) => middle + sag(place)
  const reach = (to - from) / n / 3
  const slope = (place: number) => (sag(place + 0.001) - sag(place - 0.001)) / 0.002
  const pair = (x: number, height: number) => `${round(x * 1000)} ${round(height)}`
  const curves = points.slice(1).map((place, i) => {
    const before = points[i] ?? from
    const first = pair(before + reach, y(before) + slope(before) * reach)
    const second = pair(place - reach, y(place) - slope(place) * reach)
    return `C${first} ${second} ${pair(place, y(place))}`
  })
  return `M${pair(from, y(from))}${curves.join('')}`
}

export const round = (value: number): number => Math.round(value * 10) / 10
