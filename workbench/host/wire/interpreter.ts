import {
  type Action,
  ActionType,
  type ArgumentInfo,
  type Batch,
  type BatchAnswer,
  type BatchError,
  type ObjectPath,
  ObjectPathType,
  type QueryInfo,
} from "./batch";
import { HostError } from "./host-error";
import { findMember, HostCollection, HostObject, nullObject, type OrNull } from "./host-object";

/** One step of a batch, as a {@link BatchObserver} sees it before it happens. */
export interface ActionInView {
  kind: "instantiate" | "query" | "method" | "set";
  /** For example `Range.Values` or `WorksheetCollection.Add`. */
  member: string;
  /** 1 for the first action since the host was made, counting all but Trace and EnsureUnchanged. */
  ordinal: number;
}

/** Sees every action before it happens and may throw a {@link HostError} in its place (tests of undo do). */
export type BatchObserver = (action: ActionInView) => void;

export interface InterpreterOptions {
  /** `context.workbook` and everything below it. */
  root: HostObject;
  /** Objects that office.js asks for by a service name. */
  services?: Record<string, HostObject>;
  /** Awaited before values are answered, so that a batch that writes a formula reads its result. */
  calculated: () => Promise<void>;
  /** Called after each batch. */
  finished: () => void;
}

/** Answers the batches of office.js (`{Actions, ObjectPaths}`) from an object model of {@link HostObject}s. */
export class BatchInterpreter {
  private readonly references = new Map<string, HostObject>();
  private actionCount = 0;

  /** Set by whoever wants to watch or to fail actions. */
  observer: BatchObserver | undefined;

  constructor(private readonly options: InterpreterOptions) {}

  /** Runs the actions in order. The first failure ends the batch; what was done before it stays done, as in Excel. */
  async execute(batch: Batch): Promise<BatchAnswer> {
    const scope = new BatchScope(this, batch, this.options, this.references);
    const answer: BatchAnswer = {
      Results: [],
      TraceIds: batch.Actions.filter((action) => action.ActionType === ActionType.Trace).map(({ Id }) => Id),
    };
    for (const [index, action] of batch.Actions.entries()) {
      try {
        answer.Results.push({ ActionId: action.Id, Value: await scope.perform(action) });
      } catch (error) {
        answer.Error = describe(error, index, batch.ObjectPaths[action.ObjectPathId]?.Name ?? "");
        break;
      }
    }
    this.options.finished();
    return answer;
  }

  /** Announces an action to the observer. */
  announce(kind: ActionInView["kind"], member: string): void {
    this.actionCount += 1;
    this.observer?.({ kind, member, ordinal: this.actionCount });
  }
}

function describe(error: unknown, actionIndex: number, location: string): BatchError {
  const code = error instanceof HostError ? error.code : "GeneralException";
  const message = error instanceof Error ? error.message : String(error);
  if (!(error instanceof HostError)) console.error("Fehler im Tabellenprogramm der Werkbank:", error);
  return {
    Code: code,
    Message: message,
    Location: location,
    ActionIndex: actionIndex,
    HttpStatusCode: code === "ItemNotFound" ? 404 : 400,
  };
}

/** Carries out the actions of one batch; objects are resolved once and remembered by their path id. */
class BatchScope {
  private readonly resolved = new Map<number, OrNull<HostObject>>();

  constructor(
    private readonly interpreter: BatchInterpreter,
    private readonly batch: Batch,
    private readonly options: InterpreterOptions,
    private readonly references: Map<string, HostObject>,
  ) {}

  async perform(action: Action): Promise<unknown> {
    switch (action.ActionType) {
      case ActionType.Trace:
      case ActionType.EnsureUnchanged:
        return null;
      case ActionType.Instantiate:
        return this.instantiate(action);
      case ActionType.Query:
      case ActionType.QueryAsJson:
        return this.query(action);
      case ActionType.Method:
        return this.invokeAction(action);
      case ActionType.SetProperty:
        return this.setProperty(action);
      case ActionType.Update:
        return this.update(action);
      default:
        throw HostError.notImplemented(`ActionType ${action.ActionType}`);
    }
  }

  private async instantiate(action: Action): Promise<unknown> {
    const target = await this.resolve(action.ObjectPathId);
    return target === nullObject ? null : this.identityOf(target);
  }

  private async query(action: Action): Promise<unknown> {
    const target = await this.resolve(action.ObjectPathId);
    if (target === nullObject) return null;
    this.interpreter.announce("query", target.typeName);
    await this.options.calculated();
    const query = action.QueryInfo ?? {};
    const asJson = action.ActionType === ActionType.QueryAsJson;
    return project(target, selectedPaths(query), {
      page: query,
      asJson,
      identityOf: (object) => this.identityOf(object),
    });
  }

  private async invokeAction(action: Action): Promise<unknown> {
    const target = await this.resolve(action.ObjectPathId);
    if (action.Name === "_KeepReference") return this.keep(target);
    if (action.Name === "_RemoveReference") return this.forget(action);
    if (target === nullObject)
      throw new HostError("InvalidOperation", "The object path points to a null object.");
    const result = await this.invoke(target, action.Name, action.ArgumentInfo);
    return result === undefined || result instanceof HostObject ? null : result;
  }

  private async setProperty(action: Action): Promise<null> {
    const [value] = await this.resolveArguments(action.ArgumentInfo);
    this.assign(await this.resolve(action.ObjectPathId), action.Name, value);
    return null;
  }

  private async update(action: Action): Promise<null> {
    const target = await this.resolve(action.ObjectPathId);
    for (const [name, value] of Object.entries(action.ObjectState ?? {})) this.assign(target, name, value);
    return null;
  }

  private assign(target: OrNull<HostObject>, name: string, value: unknown): void {
    if (target === nullObject)
      throw new HostError("InvalidOperation", "The object path points to a null object.");
    const member = `${target.typeName}.${name}`;
    const property = findMember(target, name);
    if (!property?.set && !property?.writable) throw HostError.notImplemented(`Setting ${member}`);
    this.interpreter.announce("set", member);
    (target as unknown as Record<string, unknown>)[name] = value;
  }

  private async invoke(
    target: HostObject,
    name: string,
    argumentInfo: ArgumentInfo | undefined,
  ): Promise<unknown> {
    const member = `${target.typeName}.${name}`;
    const method: unknown = findMember(target, name)?.value;
    if (typeof method !== "function") throw HostError.notImplemented(member);
    const args = await this.resolveArguments(argumentInfo);
    this.interpreter.announce("method", member);
    return method.apply(target, args);
  }

  private async resolve(id: number): Promise<OrNull<HostObject>> {
    const known = this.resolved.get(id);
    if (known) return known;
    const path = this.batch.ObjectPaths[id];
    if (!path) throw new HostError("InvalidArgument", `The batch has no object path ${id}.`);
    const object = await this.resolvePath(path);
    this.resolved.set(id, object);
    return object;
  }

  private async resolvePath(path: ObjectPath): Promise<OrNull<HostObject>> {
    switch (path.ObjectPathType) {
      case ObjectPathType.GlobalObject:
        return this.options.root;
      case ObjectPathType.NullObject:
        return nullObject;
      case ObjectPathType.Service: {
        const service = this.options.services?.[path.Name];
        if (!service) throw HostError.notImplemented(path.Name);
        return service;
      }
      case ObjectPathType.ReferenceId: {
        const kept = this.references.get(path.Name);
        if (!kept) throw new HostError("InvalidReference");
        return kept;
      }
    }
    const parent = await this.resolve(path.ParentObjectPathId);
    return parent === nullObject ? nullObject : this.resolveChild(parent, path);
  }

  private async resolveChild(parent: HostObject, path: ObjectPath): Promise<OrNull<HostObject>> {
    switch (path.ObjectPathType) {
      case ObjectPathType.Method:
        return asObject(
          await this.invoke(parent, path.Name, path.ArgumentInfo),
          `${parent.typeName}.${path.Name}`,
        );
      case ObjectPathType.Indexer:
        return asObject(await this.invoke(parent, "GetItem", path.ArgumentInfo), `${parent.typeName} item`);
      case ObjectPathType.Property: {
        const member = `${parent.typeName}.${path.Name}`;
        if (!findMember(parent, path.Name)) throw HostError.notImplemented(member);
        return asObject((parent as unknown as Record<string, unknown>)[path.Name], member);
      }
      default:
        throw HostError.notImplemented(`ObjectPathType ${path.ObjectPathType}`);
    }
  }

  private async resolveArguments(info: ArgumentInfo | undefined): Promise<unknown[]> {
    const references = info?.ReferencedObjectPathIds ?? [];
    const resolved: unknown[] = [];
    for (const [index, argument] of (info?.Arguments ?? []).entries()) {
      const reference = [references[index]].flat()[0];
      resolved.push(reference ? await this.resolve(reference) : argument);
    }
    return resolved;
  }

  private keep(object: OrNull<HostObject>): null {
    const reference = object === nullObject ? undefined : object.identity()["_ReferenceId"];
    if (object !== nullObject && reference !== undefined) this.references.set(reference, object);
    return null;
  }

  /** A reference is told only where it is kept: office.js gives back, one by one, all that it is told of. */
  private identityOf(object: HostObject): Record<string, string> {
    const { _ReferenceId: reference, ...identity } = object.identity();
    return reference === undefined || !this.references.has(reference)
      ? identity
      : { ...identity, _ReferenceId: reference };
  }

  private forget(action: Action): null {
    const [reference] = action.ArgumentInfo?.Arguments ?? [];
    if (typeof reference === "string") this.references.delete(reference);
    return null;
  }
}

function asObject(value: unknown, member: string): OrNull<HostObject> {
  if (value === nullObject || value instanceof HostObject) return value;
  throw HostError.notImplemented(member);
}

/** `load("name, tabs/items/color")` and `expand` arrive as paths with slashes; each becomes a list of names. */
function selectedPaths(query: QueryInfo): string[][] {
  const expanded = (query.Expand ?? []).map((path) => `${path}/*`);
  return [...(query.Select ?? []), ...expanded].map((path) => path.split("/"));
}

interface Projection {
  page: QueryInfo;
  asJson: boolean;
  identityOf: (object: HostObject) => Record<string, string>;
}

/** The answer to a query: nested PascalCase properties, a collection's items under `_Items`. */
function project(target: OrNull<HostObject>, paths: string[][], projection: Projection): unknown {
  if (target === nullObject) return null;
  const answer: Record<string, unknown> = projection.asJson ? {} : projection.identityOf(target);
  if (isCollection(target)) {
    answer[projection.asJson ? "items" : "_Items"] = projectItems(target, paths, projection);
    return answer;
  }
  const nested = new Map<string, string[][]>();
  for (const [head = "*", ...rest] of paths.length > 0 ? paths : [["*"]]) {
    if (head === "*") Object.assign(answer, readScalars(target));
    else if (!/^isnull(object)?$/i.test(head)) {
      const name = head.charAt(0).toUpperCase() + head.slice(1);
      const value = readProperty(target, name);
      if (value instanceof HostObject || value === nullObject) {
        nested.set(name, [...(nested.get(name) ?? []), ...(rest.length > 0 ? [rest] : [])]);
      } else answer[name] = value;
    }
  }
  for (const [name, subPaths] of nested) {
    answer[name] = project(readProperty(target, name) as OrNull<HostObject>, subPaths, {
      ...projection,
      page: {},
    });
  }
  return answer;
}

function isCollection(target: HostObject): target is HostCollection<HostObject> {
  return target instanceof HostCollection;
}

function projectItems(
  collection: HostCollection<HostObject>,
  paths: string[][],
  projection: Projection,
): unknown[] {
  const skip = projection.page.Skip ?? 0;
  const end = projection.page.Top ? skip + projection.page.Top : undefined;
  const itemPaths = paths
    .map((path) => (path[0]?.toLowerCase() === "items" ? path.slice(1) : path))
    .filter((path) => path.length > 0);
  return collection
    .items()
    .slice(skip, end)
    .map((item) => project(item, itemPaths, { ...projection, page: {} }));
}

function readScalars(target: HostObject): Record<string, unknown> {
  return Object.fromEntries(target.scalars().map((name) => [name, readProperty(target, name)]));
}

function readProperty(target: HostObject, name: string): unknown {
  const property = findMember(target, name);
  if (!property || typeof property.value === "function")
    throw HostError.notImplemented(`${target.typeName}.${name}`);
  return (target as unknown as Record<string, unknown>)[name];
}
