/**
 * A report's web page, made ready to stand inside the window. It brings a style sheet of its own,
 * which the content security policy would refuse in a style element: so the page lies in a shadow
 * root, and its rules are handed over as a constructed style sheet. Nothing in it is run or fetched.
 */
import { href } from '$lib/router.svelte';

export interface Paper {
  body: HTMLElement;
  styles: string;
}

/** The query of a link that asks for records, such as `rostrum:search?q=type%3Aevent`; else null. */
export function queryOf(link: string): string | null {
  const found = /^rostrum:search\?(.*)$/.exec(link);
  return found ? new URLSearchParams(found[1]).get('q') : null;
}

/**
 * The rules of a page of its own, for a page that hangs in a shadow root. Letters and colours that
 * the window has as well are the window's, whichever theme was chosen in it.
 */
export function hosted(css: string): string {
  return css
    .replaceAll(/:root\b/g, ':host')
    .replaceAll(/\bhtml(?=\s*\{)/g, ':host')
    .replaceAll(/--(ui|read|paper|sheet|ink|ink-2|line|line-2|accent|accent-soft|c[1-5]):[^;}]*;?/g, '');
}

/** Reads a report's page; links that ask for records lead to the search of this window. */
export function paper(html: string): Paper {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const styles = [...page.querySelectorAll('style')].map((style) => style.textContent).join('\n');
  for (const element of page.querySelectorAll('script, style, link, iframe, object, embed')) element.remove();
  for (const link of page.querySelectorAll('a')) {
    const query = queryOf(link.getAttribute('href') ?? '');
    if (query !== null) link.setAttribute('href', href(['search'], { q: query }));
  }
  // The window has a main part already.
  for (const main of page.querySelectorAll('main')) {
    const part = page.createElement('div');
    part.append(...main.childNodes);
    main.replaceWith(part);
  }
  return { body: page.body, styles: hosted(styles) };
}
