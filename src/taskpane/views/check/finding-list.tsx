import { makeStyles } from "@fluentui/react-components";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { fetchPage, openFinding } from "../../actions/finding-actions";
import { usePane, usePaneState, useTexts } from "../../pane-context";
import { useScroller } from "../../shell/scroller";
import { PAGE } from "../../store/finding-slice";
import { checkTexts } from "../../texts/check-texts";
import { FindingLine } from "./finding-line";
import { GroupHeading } from "./group-heading";
import { listItems } from "./list-items";

const useStyles = makeStyles({
  list: { position: "relative", width: "100%" },
  item: { position: "absolute", top: 0, left: 0, width: "100%" },
});

/** The doubts by rule. Only the lines in sight are drawn; they scroll with the view. */
export function FindingList(): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts(checkTexts);
  const pane = usePane();
  const scroller = useScroller();
  const groups = usePaneState((state) => state.groups);
  const opened = usePaneState((state) => state.opened);
  const selected = usePaneState((state) => state.selected);
  const items = useMemo(() => listItems(groups, opened), [groups, opened]);
  const list = useRef<HTMLDivElement>(null);
  const margin = useOffset(list, scroller);
  const virtual = useVirtualizer({
    count: items.count,
    getScrollElement: () => scroller.current,
    estimateSize: () => 40,
    overscan: 8,
    scrollMargin: margin,
    getItemKey: (position) => {
      const item = items.at(position);
      return item?.kind === "finding" ? item.index : (item?.group.key ?? position);
    },
  });
  useEffect(() => {
    const position = selected === null ? null : items.positionOf(selected);
    if (position !== null) virtual.scrollToIndex(position, { align: "auto" });
    // Only a new choice brings the list to it: scrolling away must not bring it back.
  }, [selected, items]);
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const isTyping = event.target instanceof HTMLElement && event.target.matches("input,textarea");
    if (step === 0 || isTyping) return;
    event.preventDefault();
    const to = selected === null ? 0 : selected + step;
    const total = groups.reduce((sum, { count }) => sum + count, 0);
    if (to < 0 || to >= total) return;
    void openFinding(pane, to).then(() => focusLine(list.current, to));
  };
  return (
    <div
      ref={list}
      className={styles.list}
      role="list"
      aria-label={texts.list}
      style={{ height: virtual.getTotalSize() }}
      onKeyDown={onKeyDown}
    >
      {virtual.getVirtualItems().map((line) => {
        const item = items.at(line.index);
        if (item === null) return null;
        return (
          <div
            key={line.key}
            ref={virtual.measureElement}
            data-index={line.index}
            role="listitem"
            aria-setsize={items.count}
            aria-posinset={line.index + 1}
            className={styles.item}
            style={{ transform: `translateY(${line.start - margin}px)` }}
          >
            {item.kind === "group" ? (
              <GroupHeading group={item.group} isOpen={item.isOpen} />
            ) : (
              <LoadedLine index={item.index} isSelected={item.index === selected} />
            )}
          </div>
        );
      })}
    </div>
  );
}

/** A doubt's line; its page is fetched when it first comes in sight. */
function LoadedLine({
  index,
  isSelected,
}: {
  readonly index: number;
  readonly isSelected: boolean;
}): React.JSX.Element {
  const pane = usePane();
  const page = Math.floor(index / PAGE);
  const finding = usePaneState((state) => state.pages.get(page)?.[index % PAGE] ?? null);
  useEffect(() => {
    if (finding === null) void fetchPage(pane, page);
  }, [pane, page, finding]);
  return <FindingLine index={index} finding={finding} isSelected={isSelected} />;
}

function focusLine(list: HTMLElement | null, index: number): void {
  list?.querySelector<HTMLElement>(`[data-finding="${index}"]`)?.focus({ preventScroll: true });
}

/** How far the list lies below the top of what scrolls; asked again whenever something above changes height. */
function useOffset(
  list: React.RefObject<HTMLElement | null>,
  scroller: React.RefObject<HTMLElement | null>,
): number {
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => {
    const [inner, outer] = [list.current, scroller.current];
    if (inner === null || outer === null) return;
    const measure = (): void => {
      const top = inner.getBoundingClientRect().top - outer.getBoundingClientRect().top;
      setOffset(Math.round(top + outer.scrollTop));
    };
    measure();
    if (typeof ResizeObserver === "undefined") return;
    const observer = new ResizeObserver(measure);
    for (const child of outer.firstElementChild?.children ?? []) observer.observe(child);
    return () => observer.disconnect();
  });
  return offset;
}
