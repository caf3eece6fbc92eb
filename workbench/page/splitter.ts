const step = 20;

/** Lets the user set the width of the task pane with the mouse or the arrow keys. */
export function makeResizable(splitter: HTMLElement): void {
  const min = Number(splitter.getAttribute("aria-valuemin"));
  const max = Number(splitter.getAttribute("aria-valuemax"));
  const width = () => Number(splitter.getAttribute("aria-valuenow"));
  const resize = (wanted: number) => {
    const now = Math.round(Math.min(max, Math.max(min, wanted)));
    splitter.setAttribute("aria-valuenow", String(now));
    document.documentElement.style.setProperty("--aufgabenbereich", `${now}px`);
    window.dispatchEvent(new Event("resize"));
  };
  splitter.addEventListener("pointerdown", (event) => {
    splitter.setPointerCapture(event.pointerId);
    document.body.classList.add("zieht");
  });
  splitter.addEventListener("pointermove", (event) => {
    if (splitter.hasPointerCapture(event.pointerId)) resize(window.innerWidth - event.clientX);
  });
  splitter.addEventListener("lostpointercapture", () => document.body.classList.remove("zieht"));
  splitter.addEventListener("keydown", (event) => {
    if (event.key === "ArrowLeft") resize(width() + step);
    else if (event.key === "ArrowRight") resize(width() - step);
    else return;
    event.preventDefault();
  });
}
