const SOURCES = "KIM";

/**
 * `KIM.EIGENANTEIL(`, `KIM.*`, `"KIM."`, `=KIM.`, the same in regular expressions, also in small letters, and as files
 * store it; not a sentence's end.
 */
const BEFORE_A_FUNCTION =
  /(?<=[=("'`])KIM(?=\\?\.)|\bKIM(?=\\?\.[A-Z*$([\\])|(?:KIM|kim)(?=\\\.)|(?<=_xldudf_)(?:KIM|kim)(?=_)/g;

/** Folders hold what is not ours to change; betrieb.html tells of both environments. */
const OWN = /^(?!betrieb\.html$)[^/]+\.(?:js|json|html)$/;

/**
 * Names the functions as another namespace does, wherever the text names them.
 *
 * @param {string} text
 * @param {string} namensraum "KIMTEST"
 */
export function inNamensraum(text, namensraum) {
  return namensraum === SOURCES
    ? text
    : text.replace(BEFORE_A_FUNCTION, (name) => (name === SOURCES ? namensraum : namensraum.toLowerCase()));
}

/**
 * Names the functions so in all that a build writes: what the pane writes into cells, what the help says. The sources
 * can say KIM throughout.
 */
export class NamensraumPlugin {
  /** @param {string} namensraum */
  constructor(namensraum) {
    this.namensraum = namensraum;
  }

  /** @param {import("webpack").Compiler} compiler */
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    const name = NamensraumPlugin.name;
    // Before scripts are minified, and named after their contents.
    const stage = Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_COMPATIBILITY;
    compiler.hooks.compilation.tap(name, (compilation) => {
      compilation.hooks.processAssets.tap({ name, stage }, (assets) => {
        for (const file of Object.keys(assets).filter((asset) => OWN.test(asset))) {
          compilation.updateAsset(
            file,
            (source) => new sources.RawSource(inNamensraum(source.source().toString(), this.namensraum)),
          );
        }
      });
    });
  }
}
