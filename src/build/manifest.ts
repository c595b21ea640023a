import base from '../../manifest.json' with { type: 'json' };
import packageJson from '../../package.json' with { type: 'json' };
import { journalPatterns } from '../data/hosts';

/** The browsers that a build is made for. */
export const TARGETS = ['chromium', 'firefox'] as const;
export type Target = (typeof TARGETS)[number];

/** The add-on's identity in Firefox; also what tests and `web-ext` call it by. */
export const GECKO_ID = 'oncogloss@oncogloss.org';

const BACKGROUND = 'src/extension/background/background.ts';
/** One file without a loader, so that nothing has to be web-accessible. */
const CONTENT = 'src/extension/content/content.iife.ts';
/** Everything drawn in a page. Where the browser lets the background run it on demand, `onDemandPlugin` unlists it. */
const SURFACES = 'src/extension/content/surfaces/surfaces.iife.ts';
/** The page of Chromium's side panel and of Firefox's sidebar. */
const PANEL = 'src/extension/panel/index.html';

/**
 * Chromium ignores this block. It stands in both builds because `web-ext lint` asks every MV3 extension for it, and
 * both builds are held to that lint.
 */
const gecko = {
  browser_specific_settings: {
    gecko: {
      id: GECKO_ID,
      // 140 is the first Firefox with custom highlights (and the first to know data_collection_permissions).
      strict_min_version: '140.0',
      // Nothing leaves the browser by default; Firefox asks every new add-on to say so.
      data_collection_permissions: { required: ['none' as const] },
    },
    // Firefox for Android knows data_collection_permissions two versions later.
    gecko_android: { strict_min_version: '142.0' },
  },
};

/** What differs between the browsers; everything else stands in `manifest.json`. */
const perTarget = {
  chromium: {
    // 128 is the first with caretPositionFromPoint; custom highlights are older (105).
    minimum_chrome_version: '128',
    background: { service_worker: BACKGROUND, type: 'module' as const },
    // From Chromium 148 on texts are sent several times as fast as in JSON; older ones do not know the key.
    message_serialization: 'structured_clone',
    // Shows no warning and asks nothing of the reader.
    permissions: [...base.permissions, 'sidePanel'],
    side_panel: { default_path: PANEL },
    // Without a key: Chromium takes four suggested ones at most, and refuses an extension that has more.
    commands: { ...base.commands, 'open-panel': { description: '__MSG_commandOpenPanel__' } },
  },
  firefox: {
    background: { scripts: [BACKGROUND], type: 'module' as const },
    sidebar_action: {
      default_panel: PANEL,
      default_title: '__MSG_extensionName__',
      default_icon: { ...base.icons },
      // It comes when the reader asks for it.
      open_at_install: false,
    },
    commands: {
      ...base.commands,
      _execute_sidebar_action: {
        suggested_key: { default: 'Alt+Shift+S' },
        description: '__MSG_commandOpenPanel__',
      },
    },
  },
};

/** The whole manifest of one browser: the common base, what that browser needs, and the journal hosts. */
export function manifestFor(target: Target) {
  return {
    ...base,
    version: packageJson.version,
    ...gecko,
    ...perTarget[target],
    content_scripts: [
      { matches: journalPatterns(), js: [CONTENT, SURFACES], run_at: 'document_idle' as const },
    ],
  };
}
