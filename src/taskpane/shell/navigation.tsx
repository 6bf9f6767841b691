import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Overflow,
  OverflowItem,
  Tab,
  TabList,
  tokens,
  useIsOverflowItemVisible,
  useOverflowMenu,
} from "@fluentui/react-components";
import { MoreHorizontal20Regular } from "@fluentui/react-icons/svg/more-horizontal";
import { useLanguage, usePane, usePaneState, useTexts } from "../pane-context";
import type { ViewId } from "../store/navigation-slice";
import { shellTexts } from "../texts/shell-texts";
import { VIEWS, type PaneView } from "../views/registry";

const useStyles = makeStyles({
  bar: {
    flex: "0 0 auto",
    display: "flex",
    padding: "0 12px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflow: "hidden",
    // Its menu lies over the view.
    position: "relative",
    zIndex: 2,
  },
  tabs: { flex: "1 1 auto", minWidth: 0, display: "flex", overflow: "hidden" },
  tab: { padding: "10px 8px", flexShrink: 0 },
});

/** The views as tabs; those that do not fit stand in a menu. */
export function Navigation(): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts(shellTexts);
  const language = useLanguage();
  const { store } = usePane();
  const current = usePaneState((state) => state.view);
  return (
    <nav className={styles.bar} aria-label={texts.views}>
      <Overflow minimumVisible={1} key={language}>
        <div className={styles.tabs}>
          <TabList
            selectedValue={current}
            onTabSelect={(_, { value }) => {
              const view = VIEWS.find(({ id }) => id === value);
              if (view) store.getState().show(view.id);
            }}
            size="small"
          >
            {VIEWS.map((view) => (
              <OverflowItem key={view.id} id={view.id} priority={view.id === current ? 2 : 1}>
                <Tab value={view.id} className={styles.tab}>
                  {view.label[language]}
                </Tab>
              </OverflowItem>
            ))}
          </TabList>
          <MoreViews onShow={(id) => store.getState().show(id)} />
        </div>
      </Overflow>
    </nav>
  );
}

function MoreViews({
  onShow,
}: {
  readonly onShow: (view: ViewId) => void;
}): React.JSX.Element | null {
  const texts = useTexts(shellTexts);
  const { ref, isOverflowing } = useOverflowMenu<HTMLButtonElement>();
  if (!isOverflowing) return null;
  return (
    // Inside the navigation, and yet not cut off with it.
    <Menu hasIcons={false} inline positioning={{ strategy: "fixed" }}>
      <MenuTrigger disableButtonEnhancement>
        <Button
          // The button's own type allows an anchor too, so that no one element's reference fits it.
          ref={ref as React.Ref<never>}
          appearance="transparent"
          icon={<MoreHorizontal20Regular />}
          aria-label={texts.moreViews}
          title={texts.moreViews}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {VIEWS.map((view) => (
            <MoreView key={view.id} view={view} onShow={onShow} />
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function MoreView({
  view,
  onShow,
}: {
  readonly view: PaneView;
  readonly onShow: (view: ViewId) => void;
}): React.JSX.Element | null {
  const language = useLanguage();
  const isVisible = useIsOverflowItemVisible(view.id);
  if (isVisible) return null;
  return <MenuItem onClick={() => onShow(view.id)}>{view.label[language]}</MenuItem>;
}
