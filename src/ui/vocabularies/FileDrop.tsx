import { useState } from 'preact/hooks';
import { useText } from '../i18n';

/** Endings under which files of the formats are found. */
const ACCEPT = '.csv,.tsv,.txt,.yaml,.yml,.json,.jsonld,.obo,.ttl,.turtle,.rdf,.xml,.owl,.skos';

interface FileDropProps {
  /** The field takes the focus: what had it is gone. */
  focus: boolean;
  onFile(file: File): void;
}

/** Takes a file: by its field, or dropped anywhere in the box. */
export function FileDrop({ focus, onFile }: FileDropProps) {
  const t = useText();
  const [over, setOver] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the field inside does the same by keyboard.
    <div
      class="drop"
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer?.files[0];
        if (file) onFile(file);
      }}
    >
      <label class="file">
        {t('vocabularyFile')}
        <input
          type="file"
          accept={ACCEPT}
          ref={(field) => {
            if (focus) field?.focus();
          }}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (file) onFile(file);
            event.currentTarget.value = '';
          }}
        />
      </label>
      <span class="small">{t('vocabularyDrop')}</span>
    </div>
  );
}
