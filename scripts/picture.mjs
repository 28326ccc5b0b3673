// Takes the README's picture of the page: `make picture`.

import { closeBrowser, openPage } from "../tests/browser/open_page.mjs";

const page = await openPage({ size: { width: 1440, height: 900 } });
await page.chooseExample("Search orders of a customer");
await page.seeWeakness(89);
await page.seeSecureExample();
await page.settle();
await page.page.screenshot({ path: "docs/images/playground.png" });
await closeBrowser();
