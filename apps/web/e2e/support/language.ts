import type { Page } from '@playwright/test';

/** Names, signs and keys that are written in Latin letters in Russian texts too. */
const NAMES =
  /\b(TikTok|Instagram|Reels|YouTube|Shorts|VK|iOS|Android|Windows|macOS|Linux|Chrome|Chromium|HeadlessChrome|Firefox|Safari|Edge|Excel|CSV|AI|3D|IT|SPF|USB|LED|Wi-Fi|Telegram|Bluetooth|ASMR|UGC|Spark Ads|Partnership|Br|alt\+T)\b/g;
const ADDRESSES = /https?:\/\/\S*|[\w.+-]+@[\w.-]+|@\w+|\b[\w-]+\.(com|ru|by|kz|example|mp4|mov|zip)\b\S*/gi;
/** Codes of support are ids by design. */
const IDS = /\b[0-9a-f]{8}-[0-9a-f-]{27}\b/gi;

/**
 * References of the books, and types of events, are copied and searched for, never read as words: they stand in `code`, which says that it is
 * outside of the language, and have a form of their own. Anything else in there counts as text.
 */
const REFERENCE = /^(?:[a-z]+|[A-Z]+(?:_[A-Z]+)*)(?::[\w.-]+)+$|^(?=.*\d)[\w.-]+$|^[A-Z]+(?:_[A-Z]+)+$/;

/** Latin words a person would see or hear on the page, outside names and addresses. */
export async function latinWordsOn(page: Page): Promise<string[]> {
  const texts = await page.evaluate((reference) => {
    const found: string[] = [];
    const isReference = (node: Node) =>
      node.parentElement?.matches('code[translate="no"]') &&
      new RegExp(reference).test(node.textContent ?? '');
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent || parent.closest('script, style, template, noscript, [hidden]')) continue;
      if (parent.checkVisibility() && node.textContent?.trim() && !isReference(node))
        found.push(node.textContent);
    }
    for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
      document
        .querySelectorAll(`[${name}]`)
        .forEach((element) => found.push(element.getAttribute(name) ?? ''));
    }
    return found;
  }, REFERENCE.source);
  return texts
    .map((text) => text.replace(ADDRESSES, ' ').replace(IDS, ' ').replace(NAMES, ' '))
    .flatMap((text) => text.match(/[A-Za-z][A-Za-z_-]{1,}/g) ?? []);
}
