/** Line icons on a 16-unit grid, drawn with the text's colour so that forced colours reach them. */
const PATHS = {
  close: 'M4 4l8 8M12 4l-8 8',
  previous: 'M10 3.5L5.5 8l4.5 4.5',
  next: 'M6 3.5L10.5 8 6 12.5',
  down: 'M3.5 6L8 10.5 12.5 6',
  copy: 'M6 6V3.5h6.5V10H10M3.5 6H10v6.5H3.5z',
  save: 'M8 2.5v7.5M4.5 6.8L8 10.3l3.5-3.5M3 13.5h10',
  back: 'M6 3.5L2.8 6.7 6 9.9M2.8 6.7h6.4a3 3 0 0 1 0 6H6.5',
  done: 'M3 8.5l3.5 3.5L13 4.5',
  outside: 'M6.5 4H4v8h8V9.5M9 3.5h3.5V7M12.5 3.5L7.5 8.5',
  jump: 'M8 4.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM8 1.8v2.7M8 11.5v2.7M1.8 8h2.7M11.5 8h2.7',
  search: 'M7 11.5a4.5 4.5 0 1 1 0-9 4.5 4.5 0 0 1 0 9zM10.3 10.3l3.2 3.2',
  options: 'M2.5 5h6M12.5 5h1M2.5 11h1M7.5 11h6M10.5 3.2v3.6M5.5 9.2v3.6',
  pen: 'M3 13l.6-2.8 7.6-7.6 2.2 2.2-7.6 7.6zM9.7 4.1l2.2 2.2',
  bin: 'M3.5 4.5h9M6.5 4.5V3h3v1.5M4.8 4.5l.6 8.5h5.2l.6-8.5M7 7v3.5M9 7v3.5',
} as const;

export type IconName = keyof typeof PATHS;

/** Decoration only: the control around it carries the name. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
