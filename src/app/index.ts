export * from "./check";
export * from "./faults";
export * from "./inputs";
export * from "./restore";
export * from "./result-json";
export * from "./scope";
export * from "./write-back";
