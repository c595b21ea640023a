import type { ComponentChildren } from 'preact';
import type { ReferenceFormat } from '../../core/model';
import { Icon } from '../common/Icon';
import { useOutcome } from '../common/outcome';
import { useText } from '../i18n';
import { FORMAT_NAMES } from './words';

interface FormatActionsProps {
  /** What is copied, in words: "reference 7", "all 3". Part of the buttons' names. */
  what: string;
  /** Stands at the beginning of the line: what is copied, to be seen, or what else can be done. */
  children?: ComponentChildren;
  format: ReferenceFormat;
  onFormat(format: ReferenceFormat): void;
  onCopy(format: ReferenceFormat): Promise<boolean>;
  onSave(format: ReferenceFormat): Promise<boolean>;
}

/**
 * Copies or saves references in a format of the reader's choice. A native choice and two buttons: nothing opens over
 * the text, nothing moves.
 */
export function FormatActions(props: FormatActionsProps) {
  const { what, format, onFormat } = props;
  const t = useText();
  const { shown, tell } = useOutcome();
  const name = FORMAT_NAMES[format];
  return (
    <div class="format-actions">
      <span class="format-left">{props.children}</span>
      <span role="status" class="copy-outcome">
        {shown && t(shown)}
      </span>
      <select
        aria-label={t('citeFormat')}
        onChange={(event) => onFormat(event.currentTarget.value as ReferenceFormat)}
      >
        {Object.entries(FORMAT_NAMES).map(([value, label]) => (
          <option key={value} value={value} selected={value === format}>
            {label}
          </option>
        ))}
      </select>
      <button
        type="button"
        class="icon-button"
        aria-label={t('citeCopy', what, name)}
        title={t('citeCopy', what, name)}
        onClick={() => tell(props.onCopy(format), 'copied', 'copyFailed')}
      >
        <Icon name={shown === 'copied' ? 'done' : 'copy'} />
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={t('citeSave', what, name)}
        title={t('citeSave', what, name)}
        onClick={() => tell(props.onSave(format), 'saved', 'saveFailed')}
      >
        <Icon name={shown === 'saved' ? 'done' : 'save'} />
      </button>
    </div>
  );
}
