import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tab,
  TabList,
} from "@fluentui/react-components";
import { TextBulletList20Regular } from "@fluentui/react-icons";
import { useEffect, useRef, type JSX } from "react";
import type { SheetTab } from "../worker/book-contract";
import { IN_PLACE } from "./menu-place";
import { useWords, type Words } from "./words";

export interface SheetTabsProps {
  readonly sheets: readonly SheetTab[];
  readonly current: string | null;
  readonly onShow: (sheet: string) => void;
}

/** The workbook's sheets: visible ones as tabs, all of them in a menu, where hidden ones say so. */
export function SheetTabs({ sheets, current, onShow }: SheetTabsProps): JSX.Element {
  const words = useWords();
  const strip = useRef<HTMLDivElement>(null);
  useEffect(() => {
    strip.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ inline: "nearest" });
  }, [current]);
  const tabs = sheets.filter((sheet) => sheet.visibility === "visible" || sheet.name === current);
  return (
    <div className="sheet-tabs" ref={strip}>
      <Menu inline positioning={IN_PLACE}>
        <MenuTrigger disableButtonEnhancement>
          <Button
            appearance="subtle"
            size="small"
            icon={<TextBulletList20Regular />}
            aria-label={words.texts.allSheets}
            title={words.texts.allSheets}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {sheets.map((sheet) => (
              <MenuItem
                key={sheet.name}
                disabled={!sheet.isWorksheet}
                onClick={() => onShow(sheet.name)}
              >
                {menuName(sheet, words)}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      <TabList
        size="small"
        selectedValue={current}
        aria-label={words.texts.sheets}
        onTabSelect={(_event, { value }) => onShow(String(value))}
      >
        {tabs.map((sheet) => (
          <Tab key={sheet.name} value={sheet.name} disabled={!sheet.isWorksheet}>
            {sheet.visibility === "visible" ? sheet.name : words.texts.hiddenSheet(sheet.name)}
          </Tab>
        ))}
      </TabList>
    </div>
  );
}

function menuName({ name, visibility, isWorksheet }: SheetTab, { texts }: Words): string {
  if (!isWorksheet) return texts.notASheet(name);
  return visibility === "visible" ? name : texts.hiddenSheet(name);
}
