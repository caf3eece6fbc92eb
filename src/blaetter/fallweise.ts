/** A condition, and the expression that holds where it is the first to be true. */
export type Fall = readonly [bedingung: string, ausdruck: string];

/** The expression of the first case whose condition is true, else `sonst`. No later condition is looked at. */
export function fallweise(faelle: readonly Fall[], sonst = '""'): string {
  return faelle.reduceRight(
    (bisher, [bedingung, ausdruck]) => `IF(${bedingung},${ausdruck},${bisher})`,
    sonst,
  );
}
