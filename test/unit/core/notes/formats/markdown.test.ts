import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { formatNotes, paperToMarkdown } from '../../../../../src/core/notes/formats';
import { plainMarkdown, safeMarkdown } from '../../../../../src/core/notes/formats/markdown-text';
import { note, notebook, oddNotebook, PAPER } from './notebook';

const [A, B, C] = [note('a', 10), note('b', 20), note('c', 30)];
const frontMatter = (file: string) => parse(/^---\n([\s\S]*?)\n---\n/.exec(file)?.[1] ?? '');
const ids = (file: string) => [...file.matchAll(/^<!-- oncogloss:([\w-]+) -->$/gm)].map(([, id]) => id);

describe('a paper’s Markdown file', () => {
  const file = paperToMarkdown(PAPER, notebook([B, A]));

  it('has front matter that Obsidian reads', () => {
    expect(frontMatter(file)).toEqual({
      title: PAPER.title,
      authors: PAPER.authors,
      journal: 'J Imagin Oncol',
      year: 2021,
      doi: '10.1000/Quiet.1',
      pmid: '90000001',
      url: PAPER.url,
      oncogloss: PAPER.key,
    });
  });

  it('has the notes in the order of the paper, each with its link', () => {
    expect(ids(file)).toEqual(['a', 'b']);
    expect(file).toContain('# Quiet cells & their \\*edge\\*');
    expect(file).toContain(
      `<!-- oncogloss:a -->
> quiet passage a

What I think of a

**Method** · Results · #to-read · tumour dormancy · [10.1000/other.2](https://doi.org/10.1000/other.2) · [in the paper](https://journal.example/a/1?x=1#:~:text=the-,quiet%20passage%20a,-and%20after)
<!-- /oncogloss:a -->`,
    );
  });

  it('does not change when it is written again', () => {
    expect(paperToMarkdown(PAPER, notebook([A, B]), file)).toBe(file);
    expect(paperToMarkdown(PAPER, notebook([A, B]), file.replaceAll('\n', '\r\n'))).toBe(file);
  });

  it('keeps all that the reader wrote around the notes', () => {
    const mine = file
      .replace('year: 2021', 'year: 2021\nrating: 5 # mine\naliases:\n  - quiet\n\n# a remark')
      .replace('<!-- oncogloss:a -->', 'My summary.\n\n<!-- oncogloss:a -->')
      .replace('<!-- /oncogloss:a -->', '<!-- /oncogloss:a -->\nA thought on a.')
      .concat('\n## Later\n\nMore.\n');
    const changed = { ...A, body: 'Changed my mind' };
    const again = paperToMarkdown({ ...PAPER, year: 2022 }, notebook([changed, B, note('ab', 15), C]), mine);
    expect(frontMatter(again)).toMatchObject({ rating: 5, aliases: ['quiet'], year: 2022 });
    expect(again).toContain('# a remark');
    expect(again).toMatch(
      /My summary\.\n\n<!-- oncogloss:a -->[\s\S]*Changed my mind[\s\S]*<!-- \/oncogloss:a -->/,
    );
    expect(again).toContain('<!-- /oncogloss:ab -->\nA thought on a.');
    expect(again).toMatch(/\n## Later\n\nMore\.\n$/);
    expect(ids(again)).toEqual(['a', 'ab', 'b', 'c']);
    expect(again).not.toContain('What I think of a\n');
  });

  it('takes a note out that was thrown away, and nothing else', () => {
    const mine = file.replace('<!-- /oncogloss:a -->', '<!-- /oncogloss:a -->\n\nA thought on a.');
    const again = paperToMarkdown(PAPER, notebook([{ ...A, deleted: '2026-03-02T10:00:00.000Z' }, B]), mine);
    expect(ids(again)).toEqual(['b']);
    expect(again).toContain('A thought on a.');
    expect(again).not.toContain('quiet passage a');
  });

  it('leaves a note where the reader moved it, and a lone mark alone', () => {
    const region = /<!-- oncogloss:a -->[\s\S]*<!-- \/oncogloss:a -->\n\n/.exec(file)?.[0] ?? '';
    const mine = `${file.replace(region, '')}\n${region}<!-- oncogloss:zz -->\nmine\n`;
    const again = paperToMarkdown(PAPER, notebook([A, B]), mine);
    expect(ids(again)).toEqual(['b', 'a', 'zz']);
    expect(again).toContain('<!-- oncogloss:zz -->\nmine\n');
  });

  it('begins in a file of the reader’s without any', () => {
    const again = paperToMarkdown(PAPER, notebook([A]), 'My notes on quiet cells.\n');
    expect(again).toMatch(/^---\n[\s\S]*---\nMy notes on quiet cells\.\n\n<!-- oncogloss:a -->/);
  });

  it('can be written again and again, whatever the notes hold', () => {
    for (let seed = 1; seed <= 150; seed++) {
      const book = oddNotebook(seed);
      const [paper] = book.papers;
      if (paper === undefined) continue;
      const first = paperToMarkdown(paper, book);
      expect(frontMatter(first)).toMatchObject({ oncogloss: paper.key });
      const mine = `${first}\nMine at the end: ${seed}\n`;
      expect(paperToMarkdown(paper, book, mine)).toBe(mine);
    }
  });
});

describe('text in Markdown', () => {
  it.each([
    ['<script>alert(1)</script>', '\\<script\\>alert(1)\\</script\\>'],
    ['*a* _b_ [c](d) `e` #f $g$', '\\*a\\* \\_b\\_ \\[c\\](d) \\`e\\` \\#f \\$g\\$'],
    ['- 3 ± 1', '\\- 3 ± 1'],
    ['12. of May', '12\\. of May'],
    ['---', '\\---'],
    ['&lt;b&gt; & c', '\\&lt;b\\&gt; & c'],
    ['==x== %%y%% ![[z]]', '\\=\\=x\\=\\= \\%\\%y\\%\\% \\!\\[\\[z\\]\\]'],
    ['a\n# b', 'a \\# b'],
  ])('of a page is shown as it is: %s', (text, markdown) => expect(plainMarkdown(text)).toBe(markdown));

  it.each([
    ['**bold** and <https://a.example/b>', '**bold** and <https://a.example/b>'],
    ['<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)>'],
    ['`<b>` stays', '`<b>` stays'],
    ['```\n<b>\n```\n<b>', '```\n<b>\n```\n&lt;b>'],
    ['[x](javascript:alert(1))', '[x](./javascript:alert(1))'],
    ['[x](  <JavaScript:alert(1)>)', '[x](  ./&lt;JavaScript:alert(1)>)'],
    ['[x](&#106;avascript:alert(1))', '[x](./&#106;avascript:alert(1))'],
    ['[x]: data:text/html,x', '[x]: ./data:text/html,x'],
    ['[x](https://a.example) [y](other.md) [z](#s)', '[x](https://a.example) [y](other.md) [z](#s)'],
    ['<!-- /oncogloss:a -->', '&lt;!-- /oncogloss:a -->'],
    ['`<!-- /oncogloss:a -->`', '`<! -- /oncogloss:a -->`'],
  ])('of the reader is Markdown, but no HTML: %s', (body, markdown) =>
    expect(safeMarkdown(body)).toBe(markdown),
  );

  it('lists all papers for copying', () => {
    const text = formatNotes(notebook([B, A]), 'markdown');
    expect(text).toMatch(/^# Quiet cells[\s\S]*> quiet passage a[\s\S]*> quiet passage b/);
    expect(text).not.toContain('<!--');
  });
});
