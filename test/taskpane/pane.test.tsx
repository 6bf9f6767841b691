/** @jest-environment ./test/taskpane/dom-environment.cjs */
import {
  act,
  cleanup,
  configure,
  fireEvent,
  render,
  screen,
  waitFor,
  within,
} from "@testing-library/react";
import { NOTICE_KEY, writeNotice } from "../../src/app/command-notice";
import { Pane } from "../../src/taskpane/pane";
import type { Engine } from "../../src/taskpane/engine/contract";
import { engineSlot } from "../../src/taskpane/engine/engine-slot";
import { localEngine } from "../../src/taskpane/worker/local-engine";
import { failed } from "../../src/taskpane/outcome";
import { givenPane, type GivenPane } from "./given";

beforeAll(() => {
  // The first check compiles the core as it goes.
  configure({ asyncUtilTimeout: 20_000 });
  // Fluent measures its message bars and overflow menus; jsdom has no layout to measure.
  class NoResize {
    observe(): void {
      return undefined;
    }
    unobserve(): void {
      return undefined;
    }
    disconnect(): void {
      return undefined;
    }
  }
  Object.assign(globalThis, { ResizeObserver: NoResize });
});

afterEach(cleanup);

async function shown(pane: GivenPane): Promise<void> {
  await act(async () => {
    render(<Pane services={pane} />);
    await Promise.resolve();
  });
}

const button = (name: string | RegExp): HTMLElement => screen.getByRole("button", { name });

describe("the check view", () => {
  test("goes from the button to the figures and the list", async () => {
    await shown(await givenPane());
    fireEvent.click(button("开始核查"));
    expect(await screen.findByText("24 户 52 人")).toBeDefined();
    expect(button("重新核查")).toBeDefined();
    expect(await screen.findByRole("list", { name: "疑点清单" })).toBeDefined();
  });

  test("offers the sample on the first day and uses the policy that fits it", async () => {
    const pane = await givenPane("01", { welcomed: false, pack: "blank" });
    await shown(pane);
    fireEvent.click(button("用样例试一试"));
    expect(await screen.findByText("24 户 52 人")).toBeDefined();
    expect(pane.store.getState().settings).toMatchObject({ pack: "guizhou", welcomed: true });
    expect(screen.queryByText("第一次使用")).toBeNull();
  });

  test("says in a sentence what went wrong, without losing what was found before", async () => {
    const pane = await givenPane();
    await shown(pane);
    fireEvent.click(button("开始核查"));
    await screen.findByText("24 户 52 人");
    act(() => pane.store.getState().chooseScope("selection"));
    fireEvent.click(button("重新核查"));
    expect(await screen.findByText("请先在表格里选中要核查的行。")).toBeDefined();
    expect(screen.getByText("24 户 52 人")).toBeDefined();
  });

  test("speaks English throughout when asked to", async () => {
    await shown(await givenPane("01", { language: "en" }));
    fireEvent.click(button("Start the check"));
    expect(await screen.findByText("24 households, 52 people")).toBeDefined();
    expect(screen.getByText("List of doubts", { exact: false })).toBeDefined();
  });

  test("a change of policy says that the results no longer hold", async () => {
    await shown(await givenPane());
    fireEvent.click(button("开始核查"));
    await screen.findByText("24 户 52 人");
    fireEvent.click(screen.getByRole("button", { name: /^政策/ }));
    const panel = await screen.findByRole("dialog", { name: "当前政策" });
    fireEvent.change(within(panel).getByRole("combobox", { name: "政策包" }), {
      target: { value: "blank" },
    });
    fireEvent.keyDown(panel, { key: "Escape" });
    expect(await screen.findByText("核查之后改过政策或设置，请重新核查。")).toBeDefined();
  });
});

describe("a ribbon command without a pane", () => {
  const left = { kind: "problem", zh: "有一个单元格保持现状。", en: "One cell was left." } as const;

  afterEach(() => localStorage.clear());

  test("is answered by the pane when it starts, once, until it is put away", async () => {
    localStorage.setItem(NOTICE_KEY, writeNotice(left));
    await shown(await givenPane());
    expect(await screen.findByText(left.zh)).toBeDefined();
    expect(localStorage.getItem(NOTICE_KEY)).toBeNull();
    fireEvent.click(button("知道了，关闭提示"));
    expect(screen.queryByText(left.zh)).toBeNull();
  });

  test("is answered at once where the pane is open", async () => {
    await shown(await givenPane());
    const text = writeNotice(left);
    localStorage.setItem(NOTICE_KEY, text);
    act(() => {
      window.dispatchEvent(new StorageEvent("storage", { key: NOTICE_KEY, newValue: text }));
    });
    expect(await screen.findByText(left.zh)).toBeDefined();
  });

  test("takes back what the pane said it had marked", async () => {
    const given = await givenPane();
    await shown(given);
    const report = { cellsWritten: 9, cellsMarked: 3, sheetsWritten: [], conflicts: [] };
    act(() => {
      given.store.getState().writingEnded({ kind: "written", report, kept: [] });
      const text = writeNotice(left);
      localStorage.setItem(NOTICE_KEY, text);
      window.dispatchEvent(new StorageEvent("storage", { key: NOTICE_KEY, newValue: text }));
    });
    expect(given.store.getState().result).toBeNull();
    // Nothing of ours stands in the sample: that was looked up anew.
    await waitFor(() => expect(given.store.getState().hasOurs).toBe(false));
  });
});

describe("a fault of the engine", () => {
  test("comes back as a sentence and the pane goes on", async () => {
    const given = await givenPane();
    const sound = localEngine();
    const broken: Engine = {
      ...sound,
      check: {
        ...sound.check,
        run: () => Promise.resolve(failed({ zh: "出了一件事。", en: "Something." })),
      },
    };
    const engine = engineSlot(() => ({ engine: broken, stop: () => undefined }));
    await shown({ ...given, engine });
    fireEvent.click(button("开始核查"));
    expect(await screen.findByText("出了一件事。")).toBeDefined();
    expect(button("开始核查")).toHaveProperty("disabled", false);
  });
});

describe("an engine that ends by itself", () => {
  test("is said whatever view is in front; what it knew is forgotten, and the next check has a fresh one", async () => {
    const given = await givenPane();
    const breaks: (() => void)[] = [];
    const engine = engineSlot(() => ({
      engine: localEngine(),
      stop: () => undefined,
      broke: new Promise<void>((resolve) => breaks.push(resolve)),
    }));
    const { store } = given;
    await shown({ ...given, engine });
    fireEvent.click(button("开始核查"));
    await screen.findByText("疑点清单");
    act(() => store.getState().show("settings"));
    act(() => breaks[0]?.());
    expect(await screen.findByText(/核查程序没有启动或中途停了/)).toBeDefined();
    expect(store.getState().summary).toBeNull();
    // Where its code is out of reach another one would break as well: it waits until it is asked for.
    expect(breaks).toHaveLength(1);
    act(() => store.getState().show("check"));
    fireEvent.click(button("开始核查"));
    await screen.findByText("疑点清单");
    expect(breaks).toHaveLength(2);
  });

  test("ends a check that waits for it", async () => {
    const given = await givenPane();
    let breaks: () => void = () => undefined;
    const sound = localEngine();
    const stuck: Engine = {
      ...sound,
      check: { ...sound.check, run: () => new Promise(() => undefined) },
    };
    const engine = engineSlot(() => ({
      engine: stuck,
      stop: () => undefined,
      broke: new Promise<void>((resolve) => (breaks = resolve)),
    }));
    await shown({ ...given, engine });
    fireEvent.click(button("开始核查"));
    await waitFor(() => expect(button("开始核查")).toHaveProperty("disabled", true));
    act(() => breaks());
    expect(await screen.findByText(/核查程序没有启动或中途停了/)).toBeDefined();
    await waitFor(() => expect(button("开始核查")).toHaveProperty("disabled", false));
  });
});

describe("the navigation", () => {
  test("shows only views that are there", async () => {
    await shown(await givenPane());
    for (const tab of screen.getAllByRole("tab")) {
      fireEvent.click(tab);
      const view = screen.getByRole("main");
      expect((await within(view).findByRole("heading", { level: 1 })).textContent).toBe(
        tab.textContent,
      );
    }
  });
});
