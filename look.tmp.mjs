import { openPage, closeBrowser, PHONE } from "./tests/browser/playground.mjs";
const t0=Date.now();
const p = await openPage({wait:false}); console.log("open",Date.now()-t0); await p.page.waitForTimeout(8000); await p.page.screenshot({path:"/tmp/s0.png"}); console.log(p.problems, p.console.slice(0,5));
await p.chooseExample("Search orders of a customer"); await p.page.waitForTimeout(6000);
await p.page.screenshot({path:"/tmp/s1.png"}); console.log(p.problems);
await closeBrowser();
