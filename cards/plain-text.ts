/**
 * A text block's text is Markdown, and what we say is not: names, and what people typed, must show as they are and
 * never as a link or in bold. Desktop and web read CommonMark, phones a small dialect of it in which a backslash
 * holds before * _ [ ] only; elsewhere it would show. So those four get a backslash, and whatever else could begin
 * something is parted by a character without width.
 */
const noWidth = '\u200B';

// Direction overrides would turn round what follows a name; other control characters draw as boxes.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const unwanted = /[\u0000-\u0008\u000E-\u001F\u007F\u200B\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

// Most of what a card says is tidy already and begins nothing in Markdown: to see that is cheaper than to mend it.
const perhapsUntidy = /[^ -~£·÷●▓░–—‘’“”…]|^ | {2}| $/;
const perhapsMarkdown = /[\\*_[\]~{`<&]|^[>+#=\d-]/;

/** The text in one line, without control characters and double blanks: what a card shows of it. */
export function tidy(text: string): string {
  if (!perhapsUntidy.test(text)) return text;
  return text.toWellFormed().replace(unwanted, '').replace(/\s+/g, ' ').trim();
}

/** The text as Markdown that shows just the text. */
export function escaped(text: string): string {
  const line = tidy(text);
  if (!perhapsMarkdown.test(line)) return line;
  return line
    .replace(/[\\*_[\]]/g, '\\$&')
    .replace(/~(?=~)|\{(?=\{)|`|<(?=[a-z/!?])|&(?=#?\w+;)/gi, `$&${noWidth}`)
    .replace(/^(>|(?:[-+]|#{1,6}|\d{1,9}[.)])(?=\s|$))/, `$1${noWidth}`)
    .replace(/^[-=](?=[-=]+$)/, `$&${noWidth}`);
}

/** What a reader sees of text made by `escaped`. */
export function unescaped(markdown: string): string {
  return markdown.replaceAll(noWidth, '').replace(/\\([\\*_[\]])/g, '$1');
}
