import type { StateCreator } from "zustand/vanilla";
import type { SampledView, SampleView } from "../engine/contract";
import type { Sentence } from "../outcome";

/** 抽查: what is asked for, as typed; empty where the officer left it out. */
export interface SampleForm {
  readonly size: string;
  /** Null until the officer types one: the day of the check stands in. */
  readonly seed: string | null;
  readonly by: string;
  readonly doubtful: string;
}

export interface SamplingSlice {
  readonly sampleForm: SampleForm;
  readonly sample: SampleView | null;
  /** Households of the sample fetched so far, in its order. */
  readonly sampled: readonly SampledView[];
  /** Key of the household that is open. */
  readonly openSampled: string | null;
  readonly sampleIsBusy: boolean;
  readonly sampleProblem: Sentence | null;
  /** Names of the sheets that were written last. */
  readonly sampleWritten: readonly string[] | null;
  askForSample(changes: Partial<SampleForm>): void;
  sampleBegan(): void;
  sampleDrawn(sample: SampleView, households: readonly SampledView[]): void;
  sampledFetched(households: readonly SampledView[]): void;
  sampledOpened(key: string | null): void;
  sampleFailed(problem: Sentence | null): void;
  sampleWasWritten(sheets: readonly string[]): void;
  forgetSample(): void;
}

const NOTHING_DRAWN = {
  sample: null,
  sampled: [],
  openSampled: null,
  sampleIsBusy: false,
  sampleProblem: null,
  sampleWritten: null,
} as const;

export const samplingSlice: StateCreator<SamplingSlice, [], [], SamplingSlice> = (set) => ({
  ...NOTHING_DRAWN,
  sampleForm: { size: "10%", seed: null, by: "", doubtful: "" },
  askForSample: (changes) =>
    set(({ sampleForm }) => ({ sampleForm: { ...sampleForm, ...changes } })),
  sampleBegan: () => set({ sampleIsBusy: true, sampleProblem: null, sampleWritten: null }),
  sampleDrawn: (sample, sampled) => set({ ...NOTHING_DRAWN, sample, sampled }),
  sampledFetched: (sampled) => set({ sampled }),
  sampledOpened: (openSampled) => set({ openSampled }),
  sampleFailed: (sampleProblem) => set({ sampleIsBusy: false, sampleProblem }),
  sampleWasWritten: (sampleWritten) => set({ sampleIsBusy: false, sampleWritten }),
  forgetSample: () => set(NOTHING_DRAWN),
});
