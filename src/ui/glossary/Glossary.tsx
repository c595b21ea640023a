import { useEffect, useMemo, useRef } from 'preact/hooks';
import { Icon } from '../common/Icon';
import { Note } from '../common/Note';
import { useText } from '../i18n';
import { categoryName } from '../names';
import { Entry } from './Entry';
import { Index } from './Index';
import { Missing } from './Missing';
import { PrintFull } from './PrintFull';
import type { GlossaryProps } from './types';
import { Welcome } from './Welcome';

/** The glossary: the index beside the page of one concept; in a narrow window one of the two at a time. */
export function Glossary(props: GlossaryProps) {
  const t = useText();
  const { entries, category, found, open, printing, error, actions } = props;
  const root = useRef<HTMLDivElement | null>(null);
  const byId = useMemo(() => new Map((entries ?? []).map((entry) => [entry.id, entry])), [entries]);
  const listed = useMemo(() => {
    const pool = found ? found.flatMap((id) => byId.get(id) ?? []) : (entries ?? []);
    return category ? pool.filter((entry) => entry.category === category) : pool;
  }, [entries, byId, found, category]);

  const openId = open?.id;
  const last = useRef<string | undefined>(undefined);
  useEffect(() => {
    // Back in the index, the reader stands where they left it.
    if (openId === undefined && last.current !== undefined) {
      const left = `#${last.current}`;
      const links = root.current?.querySelectorAll<HTMLElement>('.index a.index-row') ?? [];
      [...links].find((link) => link.getAttribute('href') === left)?.focus();
    }
    last.current = openId;
  }, [openId]);

  const leaf = () => {
    if (!entries) return error ? null : <Note text={t('glossaryReading')} />;
    if (!open)
      return <Welcome entries={entries} categories={props.categories} onCategory={actions.onCategory} />;
    if (!open.detail) return <Missing id={open.id} />;
    const at = listed.findIndex(({ id }) => id === open.id);
    return (
      <Entry
        detail={open.detail}
        previous={at > 0 ? listed[at - 1] : undefined}
        next={at >= 0 ? listed[at + 1] : undefined}
        categoryOf={(id) => byId.get(id)?.category}
        onPrint={actions.onPrintEntry}
        onCopy={actions.onCopy}
      />
    );
  };
  return (
    <div class="glossary" data-open={open ? '' : undefined} data-print={printing?.kind} ref={root}>
      <header class="glossary-head">
        <h1>
          {/* biome-ignore lint/a11y/useValidAnchor: the address without a term is the index. */}
          <a href="#">{t('glossaryName')}</a>
        </h1>
        {category && <p class="print-only">{categoryName(t, category)}</p>}
        {open && (
          // biome-ignore lint/a11y/useValidAnchor: see above.
          <a class="back" href="#">
            <Icon name="previous" />
            {t('glossaryBack')}
          </a>
        )}
      </header>
      {error && (
        <p class="fault" role="alert">
          {error}
        </p>
      )}
      {entries && (
        <Index
          entries={entries}
          listed={listed}
          categories={props.categories}
          category={category}
          query={props.query}
          openId={openId}
          actions={actions}
        />
      )}
      <main class="leaf">{leaf()}</main>
      {printing?.kind === 'full' && <PrintFull concepts={printing.concepts} />}
    </div>
  );
}
