import type { PopupActions } from '../../ui/popup/types';
import type { ReferencesActions } from '../../ui/references/types';
import { SCRIPTS } from '../content/scripts';
import { askBackground, askPage } from '../messages';
import { notebookPage } from '../notebook/address';
import { copyText } from '../platform/clipboard';
import { hasPanel, openPanel } from '../platform/panel';
import { openOptions, translate } from '../platform/runtime';
import { injectContentScript, originPattern, removeSite, requestSite } from '../platform/sites';
import { openPage, type Tab } from '../platform/tabs';
import { changeSettings, setCategoryShown, setHostOff } from '../settings/settings';
import { referencesActions } from '../views/references';

/** What the actions need of the popup that shows them. */
export interface PopupControl {
  tab(): Tab | undefined;
  host(): string;
  /** Reads everything anew after something changed. */
  refresh(): Promise<void>;
  fail(message: string): void;
  /** Forgets the last fault: the reader tries something else. */
  forgive(): void;
  search(query: string): Promise<void>;
  open(concept: string | null): Promise<void>;
  relatedFor(concept: string | null): Promise<void>;
  /** Looks whether the page lists articles; false when it does not. Views without an offer leave it out. */
  findList?(): Promise<boolean>;
  /** What follows when the reader was led away; by default a popup over the page closes. */
  away?(): void;
}

/** True when the popup stands over the page: then a jump should show the page. */
const overPage = () => !new URLSearchParams(location.search).has('tab');

/** The reader was led away; Firefox leaves a popup open over a new tab. */
const leave = (control: PopupControl) => {
  if (control.away) control.away();
  else if (overPage()) window.close();
};

type Target = Parameters<typeof askPage<'jump'>>[2]['target'];

/** Goes to a place of the page; a popup that stands over the page makes way for it. */
async function jump(control: PopupControl, target: Target, index = 0): Promise<void> {
  const tab = control.tab();
  if (!tab) return;
  if (!(await askPage(tab.id, 'jump', { target, index }))) control.fail(translate('jumpNowhere'));
  else leave(control);
}

/** What can be done with the references in the popup. */
export function popupReferences(control: PopupControl, title: () => string): ReferencesActions {
  return referencesActions({
    title,
    jump(target, index) {
      control.forgive();
      jump(control, target, index).catch((error: unknown) => control.fail(String(error)));
    },
  });
}

/** The popup's actions; each tells the reader when it could not be done. */
export function popupActions(control: PopupControl): PopupActions {
  const attempt = (work: () => Promise<unknown>) => {
    control.forgive();
    work().catch((error: unknown) => control.fail(error instanceof Error ? error.message : String(error)));
  };
  const readNow = async () => {
    const tab = control.tab();
    if (!tab) return;
    try {
      await askPage(tab.id, 'read', {});
    } catch {
      // No content script yet: the click gave `activeTab`, so it can be brought in.
      await injectContentScript(tab.id, Object.values(SCRIPTS));
      await askPage(tab.id, 'read', {});
    }
    await control.refresh();
  };
  const findList = async () => {
    const tab = control.tab();
    if (!tab) return;
    await injectContentScript(tab.id, Object.values(SCRIPTS));
    if (!(await control.findList?.())) control.fail(translate('findListNone'));
  };
  return {
    onSite: (on) => attempt(async () => setHostOff(control.host(), !on).then(() => control.refresh())),
    onReadNow: () => attempt(readNow),
    onWork: (on) =>
      attempt(async () => {
        const tab = control.tab();
        if (tab) await askPage(tab.id, 'work', { on });
        await control.refresh();
      }),
    ...(control.findList && { onFindList: () => attempt(findList) }),
    onGrant() {
      const url = control.tab()?.url;
      const pattern = url && originPattern(url);
      if (!pattern) return control.fail(translate('reason_forbidden_hint'));
      // First thing in the click: browsers ask only then.
      const asked = requestSite(pattern);
      attempt(async () => {
        if (await asked) await readNow();
      });
    },
    onRevoke() {
      const url = control.tab()?.url;
      const pattern = url && originPattern(url);
      if (pattern) attempt(async () => removeSite(pattern).then(() => control.refresh()));
    },
    onDensity: (density) =>
      attempt(async () => changeSettings(() => ({ density })).then(() => control.refresh())),
    onCategory: (category, shown) =>
      attempt(async () => setCategoryShown(category, shown).then(() => control.refresh())),
    onIdentifiers: (identifiers) =>
      attempt(async () => changeSettings(() => ({ identifiers })).then(() => control.refresh())),
    onJump: (concept) => attempt(() => jump(control, { concept })),
    onJumpIdentifier: (identifier) => attempt(() => jump(control, { identifier })),
    onSearch: (query) => attempt(() => control.search(query)),
    onConcept: (concept) => attempt(() => control.open(concept)),
    onBack: () => attempt(() => control.open(null)),
    onRelatedFor: (concept) => attempt(() => control.relatedFor(concept)),
    onCopy: copyText,
    onOptions: () => attempt(openOptions),
    ...(hasPanel() && {
      onPanel() {
        const windowId = control.tab()?.windowId;
        if (windowId === undefined) return;
        // First thing in the click: browsers open a panel only then.
        const opened = openPanel(windowId);
        attempt(async () => {
          await opened;
          leave(control);
        });
      },
    }),
    onNotebook: () =>
      attempt(async () => {
        await openPage(notebookPage());
        leave(control);
      }),
    onGlossary: (id) =>
      attempt(async () => {
        await askBackground('open-glossary', { ...(id !== undefined && { id }) });
        leave(control);
      }),
  };
}
