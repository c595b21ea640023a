/** Elements that begin a block of their own: text on either side of their border never belongs together. */
export const BLOCK_TAGS: ReadonlySet<string> = new Set(
  (
    'p div section article aside header footer main nav h1 h2 h3 h4 h5 h6 hgroup ul ol li dl dt dd table caption ' +
    'thead tbody tfoot tr td th colgroup figure figcaption blockquote pre address form fieldset legend details ' +
    'summary center hr menu dialog search listing xmp body optgroup frameset'
  ).split(' '),
);

/** The same as one selector, for native look-ahead. */
export const BLOCK_SELECTOR: string = [...BLOCK_TAGS].join(',');

/** Inline elements that only change how letters look: words and identifiers run on through them. */
export const TYPOGRAPHIC_TAGS: ReadonlySet<string> = new Set(
  (
    'i em b strong sub sup u mark small wbr abbr font var cite ins tt code kbd q dfn s strike samp big acronym bdi bdo ' +
    'nobr mi mn mo mtext mrow msub msup msubsup mstyle'
  ).split(' '),
);

/** What makes a leaf block need a walk: anything but plain typographic elements. */
export const COMPLEX_SELECTOR: string = `:not(${[...TYPOGRAPHIC_TAGS].join(',')}),[class],[style],[hidden],[aria-hidden],[contenteditable]`;

/** Never text of an article, whatever their style says. */
export const SILENT_TAGS: ReadonlySet<string> = new Set(
  (
    'script style noscript template svg canvas audio video embed iframe frame select option optgroup datalist ' +
    'textarea input meter progress output head link meta title base map img picture source track param annotation ' +
    'annotation-xml rp rt mjx-assistive-mml nav menu dialog label'
  ).split(' '),
);

/** Roles of furniture and of controls. `banner`, `contentinfo` and `complementary` are weighed apart. */
export const SILENT_ROLES: ReadonlySet<string> = new Set(
  (
    'navigation menu menubar menuitem search dialog alertdialog toolbar tablist tooltip alert status log listbox ' +
    'combobox option slider spinbutton tree textbox searchbox progressbar switch checkbox radio radiogroup directory ' +
    'doc-toc doc-pagelist timer marquee scrollbar'
  ).split(' '),
);

/** Words kept for screen readers only; such classes carry no visible text whether or not their sheet has loaded. */
export const READER_ONLY =
  /(?:^|[\s_-])(?:sr-only|visually-?hidden|visuallyhidden|screen-?reader(?:-text|-only|s-only)?|assistive-text|element-invisible|off-?screen|hidden-accessible|a11y-hidden|MJX_Assistive_MathML|katex-mathml)(?![a-z])/i;

const FURNITURE_WORDS: ReadonlySet<string> = new Set(
  (
    'nav navbar navigation breadcrumb breadcrumbs menu menus submenu megamenu share sharing social socials addthis ' +
    'addtoany cookie cookies consent gdpr onetrust advert adverts advertisement advertisements advertising adslot ads ' +
    'ad promo promos promotion newsletter signup signin login logon toolbar toolbox pagination pager paginator captcha ' +
    'recaptcha tooltip tooltips popover popovers popup popups modal modals lightbox offcanvas dropdown skiplink ' +
    'skiplinks altmetric altmetrics metrics feedback masthead recommended recommendation recommendations recommender ' +
    'trending sidebar toc disqus colophon permalink'
  ).split(' '),
);
const ALIKE: ReadonlySet<string> = new Set([
  'related',
  'similar',
  'suggested',
  'relevant',
  'popular',
  'citing',
]);
const THINGS: ReadonlySet<string> = new Set(
  'article articles content contents paper papers link links reading item items post posts topics journals'.split(
    ' ',
  ),
);

/** True when a class or id is named like page furniture: `c-article-share`, `relatedArticles`, `ad-slot`. */
export function namedLikeFurniture(name: string): boolean {
  let alike = false;
  let thing = false;
  for (const single of name.split(/\s+/)) {
    // What an element has, or is without, is not what it is: `has-author-tooltip`, `authorsWithPopup`.
    if (/^(?:has|with|no|not|without|js|is)[A-Z_-]|With[A-Z]/.test(single)) continue;
    const words = single.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
    for (const word of words.split(/[^a-z0-9]+/)) {
      if (FURNITURE_WORDS.has(word)) return true;
      alike ||= ALIKE.has(word);
      thing ||= THINGS.has(word);
    }
  }
  return alike && thing;
}

/** Headings over lists that lead away from the article. */
const AWAY_HEADING = new RegExp(
  '^(?:' +
    [
      '(?:similar|related|recommended|suggested|trending|popular|latest|featured|more|other|citing|additional related) ' +
        '(?:articles?|papers?|content|reading|links?|research|stories|posts?|journals?|news|academic editors|topics|from|like|in this|by|information for)\\b.*',
      'most[ -](?:read|cited|viewed|popular|accessed|recent|downloaded|shared).*',
      'recommended(?: for you| by .*| reading)?',
      'see related .*',
      '(?:people|users|readers|others) (?:also|who read).*',
      'you (?:may|might) (?:also )?.*',
      'cited by.*',
      'articles citing .*',
      'citing articles.*',
      'citation manager formats?',
      'export citations?.*',
      'table of contents',
      'contents',
      'on this page',
      'in this (?:article|issue|page)',
      'jump to.*',
      'navigate this .*',
      'article (?:metrics|tools|usage|options|information and tools)',
      'metrics',
      'share(?: this| on)?.*',
      'follow (?:us|this).*',
      'social (?:networks|referrals).*',
      '(?:sign|log) (?:up|in)\\b.*',
      'newsletters?',
      'email (?:alerts|updates).*',
      '(?:get|sign up for|journal|email) .{0,20}alerts?',
      'advertisements?',
      'search(?: by citation| inside .*| this .*)?',
      'download(?:s| pdf| options)?:?',
      'journal (?:tools|menu|info.*)',
      'current (?:issue|content)',
      'links to ncbi databases',
      'add to (?:collections|favou?rites)',
      'save (?:article|citation|to).*',
      'your (?:account|saved|recent).*',
      'submit (?:your|a|an).*',
      'publish (?:with us|for free).*',
      'change notification settings.*',
      'other actions',
      'permalink',
    ].join('|') +
    ')$',
  'i',
);

/** True when a heading stands over a list that leads away: "Similar articles", "Cited by", "On this page". */
export function leadsAway(heading: string): boolean {
  const text = heading.replace(/\s+/g, ' ').trim();
  return text.length > 0 && text.length < 80 && AWAY_HEADING.test(text);
}

/** Headings of the two parts of an article that templates like to put outside its main element. */
export const ABSTRACT_OR_REFERENCES =
  /^\s*(?:abstract|summary|references?(?: (?:and|&) notes)?|notes and references|bibliography|literature(?: cited)?|works cited|literatur(?:verzeichnis)?|r[ée]sum[ée]|r[ée]f[ée]rences|bibliographie|zusammenfassung|resumen|bibliograf[ií]a|referencias)\s*:?\s*$/i;
