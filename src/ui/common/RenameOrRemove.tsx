import { useText } from '../i18n';

interface RenameOrRemoveProps {
  /** Of the thing, for who hears the buttons without seeing the row. */
  name: string;
  onRename(): void;
  onRemove(): void;
}

/** The two quiet buttons of a row that the reader owns. */
export function RenameOrRemove({ name, onRename, onRemove }: RenameOrRemoveProps) {
  const t = useText();
  return (
    <>
      <button
        type="button"
        class="text-button"
        aria-label={t('collectionRenameNamed', name)}
        onClick={onRename}
      >
        {t('collectionRename')}
      </button>
      <button type="button" class="text-button" aria-label={t('removeNamed', name)} onClick={onRemove}>
        {t('remove')}
      </button>
    </>
  );
}
