import { ApiError } from "./api-error";
import type { Book } from "./book";
import { isHostObject, type HostObject } from "./kind";
import { workbookObject } from "./objects/workbook";
import {
  ActionType,
  PathType,
  type Action,
  type ActionResult,
  type ArgumentInfo,
  type Batch,
  type BatchResponse,
  type QueryInfo,
} from "./protocol";

/** Objects that the client keeps across batches. */
export class References {
  private readonly kept = new Map<string, HostObject>();
  private sequence = 0;

  keep(object: HostObject): void {
    object.reference ??= `$${(++this.sequence).toString(36)}`;
    this.kept.set(object.reference, object);
  }

  find(reference: string): HostObject {
    const object = this.kept.get(reference);
    if (!object) throw new ApiError("ItemNotFound", reference);
    return object;
  }

  release(reference: unknown): void {
    if (typeof reference === "string") this.kept.delete(reference);
  }

  get count(): number {
    return this.kept.size;
  }
}

/**
 * Carries out one batch, action by action: an error stops it and leaves the effect of the actions
 * before, as in Excel.
 *
 * @param stopAt fails with `code` before the action of this index
 */
export function runBatch(
  book: Book,
  references: References,
  batch: Batch,
  stopAt: { readonly action: number; readonly code: string } | null = null,
): BatchResponse {
  return new BatchRun(book, references, batch).run(stopAt);
}

class BatchRun {
  private readonly reached = new Map<number, HostObject | null>();

  constructor(
    private readonly book: Book,
    private readonly references: References,
    private readonly batch: Batch,
  ) {}

  run(stopAt: { readonly action: number; readonly code: string } | null): BatchResponse {
    const results: ActionResult[] = [];
    const traces: number[] = [];
    let index = 0;
    try {
      for (const action of this.batch.Actions) {
        if (stopAt?.action === index) throw new ApiError(stopAt.code, action.Name);
        if (action.ActionType === ActionType.Trace) traces.push(action.Id);
        results.push({ ActionId: action.Id, Value: this.answer(action) });
        index++;
      }
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      return { ...this.response(results, traces), Error: errorOf(error, index) };
    } finally {
      this.book.screenSuspended = false;
    }
    return this.response(results, traces);
  }

  private response(Results: readonly ActionResult[], TraceIds: readonly number[]): BatchResponse {
    return TraceIds.length > 0 ? { Results, TraceIds } : { Results };
  }

  private answer(action: Action): unknown {
    if (action.ActionType === ActionType.Trace) return null;
    const object = this.reach(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return object && withReference(object, object.identity());
      case ActionType.Query:
        return object && project(object, selection(action.QueryInfo ?? {}), action.QueryInfo);
      case ActionType.Method:
        return this.callMethod(object, action);
      case ActionType.SetProperty: {
        const [value] = this.values(action.ArgumentInfo);
        required(object, action.Name).set(action.Name, value);
        return null;
      }
      case ActionType.Update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) {
          required(object, name).set(upperFirst(name), value);
        }
        return null;
      case ActionType.EnsureUnchanged:
        return null;
      default:
        throw new ApiError("NotImplemented", `action ${action.ActionType}`);
    }
  }

  private callMethod(object: HostObject | null, action: Action): unknown {
    if (action.Name === "_KeepReference") {
      // Keeping a null object is no error.
      if (object) this.references.keep(object);
      return null;
    }
    const values = this.values(action.ArgumentInfo);
    if (action.Name === "_RemoveReference") {
      this.references.release(values[0]);
      return null;
    }
    return required(object, action.Name).call(action.Name, values) ?? null;
  }

  private reach(id: number): HostObject | null {
    const known = this.reached.get(id);
    if (known !== undefined) return known;
    const path = this.batch.ObjectPaths[id];
    if (!path) throw new ApiError("InvalidObjectPath", String(id));
    const object = this.follow(path);
    this.reached.set(id, object);
    return object;
  }

  private follow(path: Batch["ObjectPaths"][string]): HostObject | null {
    if (path.ObjectPathType === PathType.Root) return workbookObject(this.book);
    if (path.ObjectPathType === PathType.Reference) return this.references.find(path.Name);
    if (path.ObjectPathType === PathType.Null) return null;
    const parent = this.reach(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    switch (path.ObjectPathType) {
      case PathType.Property:
        return parent.object(path.Name);
      case PathType.Indexer:
        return parent.item(this.values(path.ArgumentInfo)[0]);
      case PathType.Method: {
        const found = parent.call(path.Name, this.values(path.ArgumentInfo));
        if (found !== null && !isHostObject(found)) {
          throw new ApiError("InvalidObjectPath", path.Name);
        }
        return found;
      }
      default:
        throw new ApiError("InvalidObjectPath", `type ${path.ObjectPathType}`);
    }
  }

  /** Arguments, with objects in the place of references to their paths. */
  private values(info: ArgumentInfo | undefined): unknown[] {
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) => {
      const reference = references[index];
      return typeof reference === "number" && reference > 0 ? this.reach(reference) : value;
    });
  }
}

function required(object: HostObject | null, location: string): HostObject {
  if (!object) throw new ApiError("ItemNotFound", location);
  return object;
}

function errorOf(error: ApiError, ActionIndex: number): NonNullable<BatchResponse["Error"]> {
  return {
    Code: error.code,
    Message: error.message,
    Location: error.location,
    ActionIndex,
    HttpStatusCode: error.httpStatus,
  };
}

function withReference(
  object: HostObject,
  value: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  return object.reference === null ? value : { ...value, _ReferenceId: object.reference };
}

/** The names that a query selects, as a tree: `format/fill/color` is three levels. */
interface Selection {
  readonly members: Map<string, Selection>;
}

function selection({ Select = [], Expand = [] }: QueryInfo): Selection {
  const root: Selection = { members: new Map() };
  for (const path of [...Select, ...Expand]) {
    let at = root;
    for (const name of path.split(/[/.]/)) {
      const next = at.members.get(upperFirst(name)) ?? { members: new Map() };
      at.members.set(upperFirst(name), next);
      at = next;
    }
  }
  return root;
}

function project(object: HostObject, selected: Selection, query?: QueryInfo): unknown {
  const items = object.items();
  if (items) {
    const page = items.slice(query?.Skip ?? 0, (query?.Skip ?? 0) + (query?.Top ?? items.length));
    const members = { members: selected.members.get("Items")?.members ?? selected.members };
    return {
      _Items: page.map((item, index) => ({ ...values(item, members), _Index: index })),
    };
  }
  return values(object, selected);
}

function values(object: HostObject, { members }: Selection): Readonly<Record<string, unknown>> {
  const result: Record<string, unknown> = { ...withReference(object, object.identity()) };
  const names = members.size > 0 ? [...members.keys()] : object.readable();
  for (const name of names) {
    if (object.has("objects", name)) {
      const inner = object.object(name);
      result[name] = inner && project(inner, members.get(name) ?? { members: new Map() });
    } else result[name] = object.get(name);
  }
  return result;
}

function upperFirst(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}
