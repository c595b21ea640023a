import { readFileSync } from 'node:fs';
import { launch, openPage } from './chromium';
import { pageBundle } from './bundle';
const code = await pageBundle();
const b = await launch();
for (const f of ['elife__e04407','oup__ccby__aobpla.plv005']) {
  const html = readFileSync('/work/shared/pages/'+f+'.html','utf8');
  const run = async (body: string) => { const out:number[][]=[]; for (let i=0;i<4;i++){ const { page, context } = await openPage(b, html, { javaScript:false }); await page.waitForTimeout(150);
    out.push(await page.evaluate(`(()=>{${code}; document.body.offsetHeight; getComputedStyle(document.body).display; let t0=performance.now(); ${body}; })()`) as any); await context.close(); } return JSON.stringify(out.map(x=>x.map(v=>+v.toFixed(1)))); };
  console.log(f, 'floor', await run(`const w=document.createTreeWalker(document.body,4); let s=''; for(let n;n=w.nextNode();) s+=n.nodeValue; return [performance.now()-t0, s.length]`));
  console.log(f, 'read x5', await run(`const R=oncoglossPage.read; const o=[]; for(let i=0;i<5;i++){t0=performance.now(); R.readDocument(document); o.push(performance.now()-t0);} return o`));
  console.log(f, 'calls', await run(`
    const n={}; const wrap=(o,k,get)=>{const d=Object.getOwnPropertyDescriptor(o,k); const f=get?d.get:d.value; const g=function(...a){ const t=performance.now(); const r=f.apply(this,a); const x=n[k]??(n[k]=[0,0]); x[0]++; x[1]+=performance.now()-t; return r;}; Object.defineProperty(o,k,get?{...d,get:g}:{...d,value:g}); };
    wrap(Element.prototype,'checkVisibility'); wrap(window,'getComputedStyle'); wrap(Element.prototype,'querySelector'); wrap(Element.prototype,'querySelectorAll'); wrap(Element.prototype,'getAttribute'); wrap(Node.prototype,'textContent',true); wrap(Element.prototype,'localName',true);  wrap(CharacterData.prototype,'data',true); wrap(HTMLAnchorElement.prototype,'href',true); wrap(CSSStyleDeclaration.prototype,'display',true); wrap(Element.prototype,'closest'); wrap(Element.prototype,'matches'); wrap(Node.prototype,'contains');
    oncoglossPage.read.readDocument(document); globalThis.__n=JSON.stringify(n); console.log(n); document.title=JSON.stringify(n); return [0]`));
  const { page, context } = await openPage(b, html, { javaScript:false }); 
  console.log(await page.evaluate(`(()=>{${code};const n={}; const wrap=(o,k,get)=>{const d=Object.getOwnPropertyDescriptor(o,k); if(!d)return; const f=get?d.get:d.value; const g=function(...a){ const t=performance.now(); const r=f.apply(this,a); const x=n[k]??(n[k]=[0,0]); x[0]++; x[1]+=performance.now()-t; return r;}; Object.defineProperty(o,k,get?{...d,get:g}:{...d,value:g}); };
    wrap(Element.prototype,'checkVisibility'); wrap(window,'getComputedStyle'); wrap(Element.prototype,'querySelector'); wrap(Element.prototype,'querySelectorAll'); wrap(Element.prototype,'getAttribute'); wrap(Node.prototype,'textContent',true); wrap(Element.prototype,'localName',true);  wrap(CharacterData.prototype,'data',true); wrap(HTMLAnchorElement.prototype,'href',true); wrap(CSSStyleDeclaration.prototype,'display',true); wrap(Element.prototype,'closest'); wrap(Element.prototype,'matches'); wrap(Node.prototype,'contains');
    oncoglossPage.read.readDocument(document); return JSON.stringify(n)})()`)); await context.close();
}
await b.close();
