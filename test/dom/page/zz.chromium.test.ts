import { it } from 'vitest';
import { launch } from '../harness/chromium';
import { live } from '../harness/live';
it('x', async () => {
  const b = await launch();
  const { run, page } = await live(b, `<!doctype html><html><head><meta name="citation_title" content="S"><meta name="citation_doi" content="10.1000/one"></head><body><main id="main"><h1>Sleep and spread of tumour cells</h1><div id="deep" style="display:none"></div><p>Last metastasis</p></main></body></html>`, { before: `let at = document.querySelector('#deep'); for (let i = 0; i < 100000; i++) { const e = document.createElement('div'); at.append(e); at = e; } at.textContent = 'metastasis';`});
  for (let i=0;i<5;i++){ const t=Date.now(); await page.waitForTimeout(500); console.log(Date.now()-t, await run('return [s.state().busy, scan.texts.length, JSON.stringify(O.painted()), states.length]')); }
  const cdp = await page.context().newCDPSession(page); await cdp.send('Profiler.enable'); await cdp.send('Profiler.start'); await page.waitForTimeout(1500); const { profile } = await cdp.send('Profiler.stop') as any;
  const self=new Map<string,number>(); const dt=profile.timeDeltas; const by=new Map(profile.nodes.map((n:any)=>[n.id,n])); profile.samples.forEach((id:number,i:number)=>{const n:any=by.get(id); const k=n.callFrame.functionName+':'+n.callFrame.lineNumber; self.set(k,(self.get(k)??0)+dt[i]/1000)});
  console.log([...self].sort((a,b)=>b[1]-a[1]).slice(0,8).join('\n'));
  await b.close();
}, 60000);
