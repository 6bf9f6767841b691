import { ApiError } from "./api-error";

/**
 * What the stand-in knows of one type of the object model: its members by the names that the
 * protocol uses, which are those of JavaScript with an upper-case first letter.
 */
export interface Kind<S> {
  readonly name: string;
  /** What an instantiation answers, such as a worksheet's id. */
  readonly identity?: (state: S) => Readonly<Record<string, unknown>>;
  readonly get?: Readonly<Record<string, (state: S) => unknown>>;
  readonly set?: Readonly<Record<string, (state: S, value: unknown) => void>>;
  /** Properties that are objects; null makes a null object. */
  readonly objects?: Readonly<Record<string, (state: S) => HostObject | null>>;
  /** Methods: those of an object path give an object or null, those of an action a value. */
  readonly call?: Readonly<Record<string, (state: S, ...values: readonly unknown[]) => unknown>>;
  readonly items?: (state: S) => readonly HostObject[];
  readonly item?: (state: S, key: unknown) => HostObject;
}

/** An object of the workbook as the engine handles it. */
export interface HostObject {
  readonly kind: string;
  /** The object's state, for calls that take an object as argument. */
  readonly state: unknown;
  /** Set once the client keeps the object across batches. */
  reference: string | null;
  identity(): Readonly<Record<string, unknown>>;
  has(member: "get" | "objects", name: string): boolean;
  /** Names of all values that can be loaded. */
  readable(): readonly string[];
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  object(name: string): HostObject | null;
  call(name: string, values: readonly unknown[]): unknown;
  items(): readonly HostObject[] | null;
  item(key: unknown): HostObject;
}

class TypedObject<S> implements HostObject {
  reference: string | null = null;

  constructor(
    private readonly type: Kind<S>,
    readonly state: S,
  ) {}

  get kind(): string {
    return this.type.name;
  }

  identity(): Readonly<Record<string, unknown>> {
    return this.type.identity?.(this.state) ?? {};
  }

  has(member: "get" | "objects", name: string): boolean {
    return this.type[member]?.[name] !== undefined;
  }

  readable(): readonly string[] {
    return Object.keys(this.type.get ?? {});
  }

  get(name: string): unknown {
    const read = this.type.get?.[name] ?? this.missing(name);
    return read(this.state);
  }

  set(name: string, value: unknown): void {
    const write = this.type.set?.[name] ?? this.missing(name);
    write(this.state, value);
  }

  object(name: string): HostObject | null {
    const find = this.type.objects?.[name] ?? this.missing(name);
    return find(this.state);
  }

  call(name: string, values: readonly unknown[]): unknown {
    const method = this.type.call?.[name] ?? this.missing(name);
    return method(this.state, ...values);
  }

  items(): readonly HostObject[] | null {
    return this.type.items?.(this.state) ?? null;
  }

  item(key: unknown): HostObject {
    const find = this.type.item ?? this.missing("[item]");
    return find(this.state, key);
  }

  private missing(name: string): never {
    throw new ApiError("NotImplemented", `${this.type.name}.${name}`);
  }
}

/** An object of a kind. */
export function hostObject<S>(kind: Kind<S>, state: S): HostObject {
  return new TypedObject(kind, state);
}

export function isHostObject(value: unknown): value is HostObject {
  return value instanceof TypedObject;
}
