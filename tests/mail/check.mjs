// One mail (.eml) as others see it: read by a foreign parser, judged for mail programs, opened in a browser at two widths, light and dark, with
// an accessibility check. Prints one JSON object; puts screenshots into a folder.
// Usage: node check.mjs MAIL.eml FOLDER
import { createRequire } from 'node:module';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { caniemail } from 'caniemail';
import mailparser from 'mailparser';
import puppeteer from 'puppeteer-core';

const [file, folder] = process.argv.slice(2);
const require = createRequire(import.meta.url);
const mail = await mailparser.simpleParser(readFileSync(file));

/** What Gmail and Outlook are known not to show, by feature. */
function unsupported(html) {
  const { issues } = caniemail({ clients: ['gmail.*', 'outlook.*'], html });
  const titles = kind => [...issues[kind].entries()].flatMap(([client, found]) => found.map(issue => `${issue.title} | ${client}`));
  return { errors: titles('errors').sort(), warnings: titles('warnings').sort() };
}

/** At one width and colour scheme: screenshot, sideways scrolling, and what axe finds. */
async function look(page, width, scheme) {
  await page.setViewport({ width, height: 900 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.setContent(mail.html, { waitUntil: 'load' });
  await page.screenshot({ path: join(folder, `${width}-${scheme}.png`), fullPage: true });
  await page.addScriptTag({ path: require.resolve('axe-core/axe.min.js') });
  const { violations } = await page.evaluate(() => globalThis.axe.run());
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  return {
    width, scheme, overflow,
    violations: violations.map(each => ({ id: each.id, impact: each.impact, nodes: each.nodes.slice(0, 3).map(node => node.html.slice(0, 200)) })),
  };
}

mkdirSync(folder, { recursive: true });
const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-background-networking', '--disable-gpu', '--disable-dev-shm-usage'],
});
const looks = [];
try {
  const page = await browser.newPage();
  for (const width of [360, 700]) {
    for (const scheme of ['light', 'dark']) {
      looks.push(await look(page, width, scheme));
    }
  }
} finally {
  await browser.close();
}

console.log(JSON.stringify({
  subject: mail.subject,
  messageId: mail.messageId,
  inReplyTo: mail.inReplyTo ?? null,
  list: { id: mail.headers.get('list')?.id?.id ?? null, unsubscribe: mail.headers.get('list')?.unsubscribe?.url ?? null, post: mail.headers.get('list')?.['unsubscribe-post'] ?? null },
  rawPost: mail.headerLines.find(line => line.key === 'list-unsubscribe-post')?.line ?? null,
  from: mail.from.text,
  to: mail.to.text,
  text: mail.text,
  html: mail.html,
  attachments: mail.attachments.map(each => ({ name: each.filename, type: each.contentType, content: each.content.toString('utf8') })),
  unsupported: unsupported(mail.html),
  looks,
}));
