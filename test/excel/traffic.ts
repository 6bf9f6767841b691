/** When a request is made to fail: before it took effect, after, or before one of its actions. */
export type FailWhen = "before" | "after" | { readonly action: number };

export interface PlannedFailure {
  readonly code: string;
  readonly when: FailWhen;
}

/** One request that was answered, for figures and for tests that look at what is asked. */
export interface Exchange {
  readonly sync: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly body: string;
}

const MEGABYTE = 1024 * 1024;

/**
 * What passes between the add-in and the stand-in: counted, limited, slowed down, made to fail.
 * Syncs are numbered from 1 since the last `reset`.
 */
export class Traffic {
  /** Excel on the web refuses more in a request or a response. */
  requestLimit = 5 * MEGABYTE;
  responseLimit = 5 * MEGABYTE;
  /** Milliseconds that every answer takes. */
  delay = 0;
  exchanges: Exchange[] = [];
  private sync = 0;
  private readonly failures = new Map<number, PlannedFailure>();
  private readonly interludes = new Map<number, () => void>();

  /** Begins counting anew and forgets all plans. */
  reset(): void {
    this.exchanges = [];
    this.sync = 0;
    this.failures.clear();
    this.interludes.clear();
  }

  failAt(sync: number, code: string, when: FailWhen = "before"): void {
    this.failures.set(sync, { code, when });
  }

  /** Does something, such as a co-author's edit, after a sync was answered; 0 is before the first. */
  afterSync(sync: number, action: () => void): void {
    this.interludes.set(sync, action);
  }

  get syncs(): number {
    return this.exchanges.length;
  }

  get bytes(): number {
    return this.exchanges.reduce((sum, one) => sum + one.requestBytes + one.responseBytes, 0);
  }

  /** The largest request or response. */
  get largest(): number {
    return this.exchanges.reduce(
      (most, one) => Math.max(most, one.requestBytes, one.responseBytes),
      0,
    );
  }

  /** Begins the next sync: its number, and how it is to fail, if it is. */
  begin(): { readonly sync: number; readonly failure: PlannedFailure | null } {
    if (this.sync === 0) this.interludes.get(0)?.();
    const sync = ++this.sync;
    return { sync, failure: this.failures.get(sync) ?? null };
  }

  end(exchange: Exchange): void {
    this.exchanges.push(exchange);
    this.interludes.get(exchange.sync)?.();
  }
}

const encoder = new TextEncoder();

export function byteLength(text: string): number {
  return encoder.encode(text).length;
}
