import { afterEach, expect, it, vi } from 'vitest';
import { ImportLine } from '../../../../src/ui/vocabularies/ImportLine';
import { clear, named, press, seen, show } from '../render';

afterEach(clear);

it('says in a line what is imported and how far it is, and ends it', () => {
  const onCancel = vi.fn();
  const root = show(
    <ImportLine progress={{ file: 'diseases.obo', stage: 'store', share: 0.9 }} onCancel={onCancel} />,
  );
  expect(seen(root)).toBe('Importing diseases.obo Storing90 %Cancel');
  expect((root.querySelector('progress') as HTMLProgressElement).value).toBe(90);
  // It comes by itself: the focus stays where the reader is.
  expect(document.activeElement).toBe(document.body);
  press(named('Cancel'));
  expect(onCancel).toHaveBeenCalledTimes(1);
});
