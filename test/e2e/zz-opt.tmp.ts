import { launch, eventually } from '/work/main/test/e2e/harness';
(async()=>{ for (const scheme of ['light','dark'] as const) { const b=await launch('chromium',{scheme,viewport:{width:1000,height:900}}); const o=await b.openExtensionPage('src/extension/options/index.html'); await eventually(()=>o.evaluate(()=>document.body.textContent??''),t=>t.includes('Mechanisms of resistance'));
 await o.evaluate(()=>document.getElementById('collections')?.scrollIntoView()); await new Promise(r=>setTimeout(r,300)); await o.screenshot(`/tmp/e-shots/opt-${scheme}.png`); await b.close(); } })();
