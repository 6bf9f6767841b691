import manifest from "../../package.json";

/** The version of package.json. */
export const VERSION: string = manifest.version;
