/** An empty or off state: what is the case, and what the reader can do. */
export function Note({ text, hint }: { text: string; hint?: string }) {
  return (
    <p class="note">
      {text} {hint && <span class="note-hint">{hint}</span>}
    </p>
  );
}
