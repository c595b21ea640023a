import { findIdentifiers } from '../../../../src/core/identifiers';
import type { IdentifierKind } from '../../../../src/core/model';

/** What is found, as `kind value`, with the text as it stands where that differs from the value. */
export function found(text: string): string[] {
  return findIdentifiers(text).map(({ start, end, identifier: { kind, value } }) => {
    const printed = text.slice(start, end);
    return printed === value ? `${kind} ${value}` : `${kind} ${value} <- ${printed}`;
  });
}

/** The values of one kind found in a text. */
export function values(kind: IdentifierKind, text: string): string[] {
  return findIdentifiers(text).flatMap(({ identifier }) =>
    identifier.kind === kind ? [identifier.value] : [],
  );
}
