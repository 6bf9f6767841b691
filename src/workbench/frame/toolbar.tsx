import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Text,
} from "@fluentui/react-components";
import {
  ArrowDownload20Regular,
  ArrowUndo20Regular,
  DocumentTable20Regular,
  FolderOpen20Regular,
} from "@fluentui/react-icons";
import { useRef, type JSX } from "react";
import { SAMPLES, sampleTitle, type BundledSample } from "../samples";
import { IN_PLACE } from "./menu-place";
import { useWords, type Words } from "./words";

export interface ToolbarProps {
  readonly file: string | null;
  readonly isBusy: boolean;
  readonly canUndo: boolean;
  readonly onFile: (file: File) => void;
  readonly onSample: (sample: BundledSample) => void;
  readonly onDownload: () => void;
  readonly onUndo: () => void;
}

/** What is done with whole files: open, sample, download. */
export function Toolbar(props: ToolbarProps): JSX.Element {
  const { file, isBusy, canUndo, onFile, onDownload, onUndo } = props;
  const words = useWords();
  const picker = useRef<HTMLInputElement>(null);
  return (
    <header className="toolbar">
      <Text
        weight="semibold"
        className="toolbar-title"
        title={file ?? undefined}
        wrap={false}
        truncate
      >
        {file ?? words.texts.product}
      </Text>
      <Button
        icon={<FolderOpen20Regular />}
        title={words.texts.open}
        onClick={() => picker.current?.click()}
      >
        <span className="toolbar-label">{words.texts.open}</span>
      </Button>
      <input
        ref={picker}
        type="file"
        hidden
        accept=".xlsx,.xlsm"
        aria-label={words.texts.open}
        onChange={(event) => {
          const chosen = event.target.files?.[0];
          // The same file can be chosen again.
          event.target.value = "";
          if (chosen) onFile(chosen);
        }}
      />
      <SampleMenu words={words} onSample={props.onSample} />
      <Button
        icon={<ArrowUndo20Regular />}
        title={words.texts.undo}
        disabled={!canUndo}
        onClick={onUndo}
      >
        <span className="toolbar-label">{words.texts.undo}</span>
      </Button>
      <Button
        icon={<ArrowDownload20Regular />}
        title={words.texts.download}
        disabled={file === null || isBusy}
        onClick={onDownload}
      >
        <span className="toolbar-label">{words.texts.download}</span>
      </Button>
    </header>
  );
}

function SampleMenu({
  words,
  onSample,
}: {
  readonly words: Words;
  readonly onSample: (sample: BundledSample) => void;
}): JSX.Element {
  return (
    <Menu inline positioning={IN_PLACE}>
      <MenuTrigger disableButtonEnhancement>
        <Button icon={<DocumentTable20Regular />} title={words.texts.samples}>
          <span className="toolbar-label">{words.texts.samples}</span>
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {SAMPLES.map((sample) => (
            <MenuItem key={sample.file} onClick={() => onSample(sample)}>
              {sampleTitle(sample, words.language)}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
