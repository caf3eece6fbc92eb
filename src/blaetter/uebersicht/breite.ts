/** The columns of "KIM Übersicht": the name, seven amounts, and where in the Stellenplan something stands. */
export const BREITEN = [37, 15, 15, 15, 18, 17, 16, 19, 18] as const;
export const BREITE = BREITEN.length;
