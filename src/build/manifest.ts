import base from '../../manifest.json' with { type: 'json' };
import packageJson from '../../package.json' with { type: 'json' };
import { journalPatterns } from '../data/hosts';

/** The browsers that a build is made for. */
export const TARGETS = ['chromium', 'firefox'] as const;
export type Target = (typeof TARGETS)[number];

/** The add-on's identity in Firefox; also what tests and `web-ext` call it by. */
export const GECKO_ID = 'oncogloss@oncogloss.org';

const BACKGROUND = 'src/extension/background/background.ts';
/** What runs on every page of a journal. Each of these scripts is one file without a loader. */
const GATE = 'src/extension/content/gate/gate.iife.ts';
/** What reads and paints articles, and everything drawn in a page: run on demand, so `onDemandPlugin` unlists them. */
const ON_DEMAND = [
  'src/extension/content/content.iife.ts',
  'src/extension/content/surfaces/surfaces.iife.ts',
];
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
    // Custom highlights (105), caretPositionFromPoint (128), scripts under an address of the session alone: 130 has it,
    // but refuses to run them. 140 is a year old by now, and as old as the oldest Firefox.
    minimum_chrome_version: '140',
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
      { matches: journalPatterns(), js: [GATE, ...ON_DEMAND], run_at: 'document_idle' as const },
    ],
  };
}
