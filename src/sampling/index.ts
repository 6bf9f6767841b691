/** Sampling: reproducible audit samples of households, and their recomputation. */
export { allocate } from "./allocation";
export { draw, type Draw, type Drawn, type DrawRequest, type Stratum } from "./draw";
export { fingerprintOf, frameOf, identityOf, type Framed } from "./frame";
export {
  compareWithRoster,
  type ComparedItem,
  type ComparedUnit,
  type Comparison,
  type Ground,
} from "./recompute";
export { takeSample, type Sample, type SampledHousehold, type SampleQuestion } from "./sample";
export { LARGEST_SEED, parseSeed } from "./seed";
export { countOf, parseSize, sizeText, type SampleSize } from "./size";
export { parseStratumBy, stratumOf, type Examined, type StratumBy } from "./stratum";
