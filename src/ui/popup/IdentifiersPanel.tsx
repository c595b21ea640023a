import type { Identifier } from '../../core/model';
import { CappedList } from '../common/CappedList';
import { ExternalLink } from '../common/ExternalLink';
import { IconButton } from '../common/IconButton';
import { Note } from '../common/Note';
import { places, useText } from '../i18n';
import { kindName } from '../names';
import type { IdentifierEntry } from './types';

/** Reference lists hold hundreds; see `TermList`. */
const CAP = 24;

interface IdentifiersPanelProps {
  read: boolean;
  busy: boolean;
  identifiers: readonly IdentifierEntry[];
  marked: boolean;
  onMarked(marked: boolean): void;
  onJump(identifier: Identifier): void;
}

function Row({ entry, onJump }: { entry: IdentifierEntry; onJump(identifier: Identifier): void }) {
  const t = useText();
  const { identifier, count, links } = entry;
  const link = links[0];
  return (
    <li class="row">
      <div class="row-main">
        <span class="row-head">
          <code class="row-value">{identifier.value}</code>
        </span>
        <span class="row-facts">
          {kindName(t, identifier.kind)} · {places(t, count)}
          {link && (
            <>
              {' · '}
              <ExternalLink url={link.url}>{link.label}</ExternalLink>
            </>
          )}
        </span>
      </div>
      <IconButton
        icon="jump"
        label={t('jumpToIdentifier', identifier.value)}
        onPress={() => onJump(identifier)}
      />
    </li>
  );
}

/** The paper's identifiers with links, and whether they are marked in the text. */
export function IdentifiersPanel(props: IdentifiersPanelProps) {
  const t = useText();
  const { identifiers, read, busy } = props;
  return (
    <>
      <label class="tick">
        <input
          type="checkbox"
          checked={props.marked}
          onChange={(event) => props.onMarked(event.currentTarget.checked)}
        />
        {t('identifiersMark')}
      </label>
      {identifiers.length > 0 ? (
        <CappedList items={identifiers} cap={CAP} label={t('identifiersInPaper')} class="rows">
          {(entry) => (
            <Row
              key={`${entry.identifier.kind}:${entry.identifier.value}`}
              entry={entry}
              onJump={props.onJump}
            />
          )}
        </CappedList>
      ) : read && busy ? (
        <Note text={t('statusReading')} />
      ) : (
        <Note text={t('identifiersNone')} hint={t('identifiersNoneHint')} />
      )}
    </>
  );
}
