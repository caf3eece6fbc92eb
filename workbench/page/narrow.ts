const parts = [
  ["tabelle", "Tabelle"],
  ["aufgabenbereich", "Aufgabenbereich"],
] as const;

/** On a narrow window the grid and the pane take turns; two buttons show the one or the other. */
export function switchWhereNarrow(parent: HTMLElement): void {
  const buttons = parts.map(([id, label]) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = label;
    button.addEventListener("click", () => show(id));
    return [id, button] as const;
  });
  const show = (shown: string) => {
    document.body.dataset["zeigt"] = shown;
    for (const [id, button] of buttons) button.setAttribute("aria-pressed", String(id === shown));
    window.dispatchEvent(new Event("resize"));
  };
  parent.append(...buttons.map(([, button]) => button));
  show("tabelle");
}
