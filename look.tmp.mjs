import { openPage, closeBrowser, PHONE } from "./tests/browser/playground.mjs";
const p = await openPage(); await p.chooseExample("Search orders of a customer"); await p.page.waitForTimeout(2500);
await p.page.screenshot({path:"/tmp/s1.png"});
const q = await openPage({size:PHONE, theme:"dark"}); await q.typeTask("unpack an uploaded zip archive"); await q.page.waitForTimeout(2000); await q.page.screenshot({path:"/tmp/s2.png", fullPage:true});
const r = await openPage({theme:"dark"}); await r.chooseExample("Read a packet into a buffer"); await r.page.waitForTimeout(2500); await r.page.screenshot({path:"/tmp/s3.png"});
console.log(p.problems,q.problems,r.problems);
await closeBrowser();
