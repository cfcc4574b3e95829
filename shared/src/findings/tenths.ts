/** A score or weight in integer tenths as people read it: 27 -> `2.7`. */
export function sayTenths(tenths: number): string {
  return (tenths / 10).toFixed(1);
}
