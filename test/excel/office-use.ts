/**
 * Reads source with the TypeScript compiler and tells which members of Office.js it uses.
 */
import { join } from "node:path";
import ts from "typescript";
import type { MemberUse } from "./kinds";

/** One use of a member of the object model. */
export interface OfficeUse {
  /** `Range` */
  readonly type: string;
  /** `numberFormat` */
  readonly member: string;
  readonly use: MemberUse | "event";
  /** ExcelApi version that it needs, as 1009 for 1.9; null where the types name none. */
  readonly needs: number | null;
  /** The highest version that the function around it asks for, or null. */
  readonly guarded: number | null;
  /** `read-sheet.ts:42` */
  readonly where: string;
}

/** Types of the client itself: their members never reach the host. */
const CLIENT_MEMBERS = new Set([
  "load",
  "untrack",
  "track",
  "isNullObject",
  "context",
  "toJSON",
  "sync",
  "workbook",
  "application",
  "runtime",
]);

/** All uses of the object model in some files. */
export function officeUses(root: string, files: readonly string[]): OfficeUse[] {
  const config = ts.readConfigFile(join(root, "tsconfig.json"), (path) => ts.sys.readFile(path));
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, root);
  const program = ts.createProgram([...files], { ...options, noEmit: true });
  const reader = new UseReader(program.getTypeChecker());
  return files.flatMap((file) => {
    const source = program.getSourceFile(file);
    return source ? reader.read(source) : [];
  });
}

class UseReader {
  private uses: OfficeUse[] = [];

  constructor(private readonly checker: ts.TypeChecker) {}

  read(source: ts.SourceFile): OfficeUse[] {
    this.uses = [];
    this.visit(source);
    return this.uses;
  }

  private visit(node: ts.Node): void {
    if (ts.isPropertyAccessExpression(node)) {
      this.member(node.name, this.checker.getSymbolAtLocation(node.name), useOf(node));
    }
    if (ts.isElementAccessExpression(node)) this.elements(node);
    if (ts.isBindingElement(node)) this.binding(node);
    if (ts.isCallExpression(node)) this.loaded(node);
    ts.forEachChild(node, (child) => this.visit(child));
  }

  /** `range[property]` with a property of few possible names. */
  private elements(node: ts.ElementAccessExpression): void {
    const type = this.checker.getTypeAtLocation(node.argumentExpression);
    const names = type.isUnion() ? type.types : [type];
    for (const name of names) {
      if (!name.isStringLiteral()) continue;
      const owner = this.checker.getNonNullableType(
        this.checker.getTypeAtLocation(node.expression),
      );
      this.member(node, owner.getProperty(name.value), useOf(node));
    }
  }

  /** `const { font } = format` */
  private binding(node: ts.BindingElement): void {
    const name = node.propertyName ?? node.name;
    if (!ts.isIdentifier(name)) return;
    const owner = this.checker.getTypeAtLocation(node.parent);
    this.member(node, owner.getProperty(name.text), "get");
  }

  /** The names within `load("a,b/c")`. */
  private loaded(node: ts.CallExpression): void {
    const { expression } = node;
    const [argument] = node.arguments;
    if (!ts.isPropertyAccessExpression(expression) || expression.name.text !== "load") return;
    if (!argument || !isOffice(this.checker.getSymbolAtLocation(expression.name))) return;
    const owner = this.checker.getTypeAtLocation(expression.expression);
    for (const name of this.texts(argument).flatMap((text) => text.split(","))) {
      this.path(node, owner, name.trim().split("/"));
    }
  }

  private path(node: ts.Node, owner: ts.Type, [first, ...rest]: readonly string[]): void {
    if (first === undefined) return;
    if (first === "isNullObject") return;
    const symbol = this.checker.getNonNullableType(owner).getProperty(first);
    if (!symbol) throw new Error(`load of ${first}, which ${where(node)} has not`);
    const type = this.checker.getTypeOfSymbol(symbol);
    if (first === "items") {
      this.path(node, this.checker.getIndexTypeOfType(type, ts.IndexKind.Number) ?? type, rest);
      return;
    }
    this.member(node, symbol, rest.length > 0 ? "objects" : "get");
    this.path(node, type, rest);
  }

  /** The text of an argument: literals, names of constants, and templates of both. */
  private texts(node: ts.Expression): string[] {
    if (ts.isTemplateExpression(node)) {
      const parts = node.templateSpans.map(
        ({ expression, literal }) => this.texts(expression).join("") + literal.text,
      );
      return [node.head.text + parts.join("")];
    }
    const type = this.checker.getTypeAtLocation(node);
    const types = type.isUnion() ? type.types : [type];
    return types.map((one) => {
      if (one.isStringLiteral()) return one.value;
      throw new Error(`load at ${where(node)} does not say what it loads`);
    });
  }

  private member(node: ts.Node, symbol: ts.Symbol | undefined, use: MemberUse): void {
    if (!symbol || !isOffice(symbol) || CLIENT_MEMBERS.has(symbol.name)) return;
    const [declaration] = symbol.declarations ?? [];
    const owner = declaration?.parent;
    if (!declaration || !owner || !ts.isClassDeclaration(owner)) return;
    const type = owner.name?.text ?? "";
    const isEvent = /^on[A-Z]/.test(symbol.name);
    this.uses.push({
      type,
      member: symbol.name,
      use: isEvent ? "event" : this.kindOfUse(declaration, use),
      needs: needed(symbol, this.checker) ?? needed(ownerSymbol(owner, this.checker), this.checker),
      guarded: guard(node),
      where: where(node),
    });
  }

  /** A read property whose value is an object of the model is a way to it, no value. */
  private kindOfUse(declaration: ts.Declaration, use: MemberUse): MemberUse {
    if (use !== "get") return use;
    const symbol = this.checker.getTypeAtLocation(declaration).getSymbol();
    const isClass = symbol?.declarations?.some(ts.isClassDeclaration) ?? false;
    return isClass && isOffice(symbol) ? "objects" : "get";
  }
}

function ownerSymbol(owner: ts.ClassDeclaration, checker: ts.TypeChecker): ts.Symbol | undefined {
  return owner.name && checker.getSymbolAtLocation(owner.name);
}

/** Whether a symbol is declared in the types of Office.js, within `Excel`. */
function isOffice(symbol: ts.Symbol | undefined): boolean {
  return (
    symbol?.declarations?.some((declaration) => {
      if (!declaration.getSourceFile().fileName.includes("@types/office-js")) return false;
      for (let node: ts.Node = declaration; node.parent; node = node.parent) {
        if (ts.isModuleDeclaration(node) && node.name.text === "Excel") return true;
      }
      return false;
    }) ?? false
  );
}

function useOf(node: ts.Node): MemberUse {
  const { parent } = node;
  if (ts.isCallExpression(parent) && parent.expression === node) return "call";
  const isTarget =
    ts.isBinaryExpression(parent) &&
    parent.left === node &&
    parent.operatorToken.kind === ts.SyntaxKind.EqualsToken;
  return isTarget ? "set" : "get";
}

const API_SET = /Api set: ExcelApi (\d+)\.(\d+)/i;

/** The version that a member's documentation names: the lowest of its overloads. */
function needed(symbol: ts.Symbol | undefined, checker: ts.TypeChecker): number | null {
  const versions = (symbol?.getJsDocTags(checker) ?? []).flatMap(({ text }) => {
    const match = API_SET.exec(ts.displayPartsToString(text));
    return match ? [versionNumber(match)] : [];
  });
  return versions.length > 0 ? Math.min(...versions) : null;
}

function versionNumber([, major, minor]: RegExpExecArray): number {
  return Number(major) * 1000 + Number(minor);
}

const GUARD = /(?:supports\(|isSetSupported\(\s*"ExcelApi",\s*)"(\d+)\.(\d+)"/g;

/** The highest version that the top-level function around a place asks about. */
function guard(node: ts.Node): number | null {
  let outermost: ts.Node | null = null;
  for (let at: ts.Node = node; at.parent; at = at.parent) {
    if (ts.isFunctionLike(at)) outermost = at;
  }
  const versions = [...(outermost?.getText() ?? "").matchAll(GUARD)].map(versionNumber);
  return versions.length > 0 ? Math.max(...versions) : null;
}

function where(node: ts.Node): string {
  const source = node.getSourceFile();
  const { line } = source.getLineAndCharacterOfPosition(node.getStart());
  return `${source.fileName.split("/").slice(-2).join("/")}:${line + 1}`;
}
