/** The items of all lists, one after the other. */
export function flach<T>(listen: readonly (readonly T[])[]): readonly T[] {
  return listen.reduce<T[]>((alle, liste) => {
    alle.push(...liste);
    return alle;
  }, []);
}
