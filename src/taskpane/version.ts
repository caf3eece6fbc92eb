declare const KIM_VERSION: string | undefined;

/** The version of the add-in, which the build takes from package.json. */
export const VERSION = typeof KIM_VERSION === "string" ? KIM_VERSION : "unbekannt";
