import { launch, openPage } from './chromium';
import { pageBundle } from './bundle';
import { longPaper } from './paper';
const code = await pageBundle(); const b = await launch();
for (const words of [10_000, 50_000, 100_000]) {
  const html = longPaper(words);
  const rows: number[][] = [], floors: number[] = [];
  for (let i = 0; i < 5; i++) {
    for (const kind of ['floor', 'read']) {
      const { page, context } = await openPage(b, html, { javaScript: false }); await page.waitForTimeout(300);
      const r = await page.evaluate(`(()=>{${kind === 'read' ? code : ''}; document.body.offsetHeight;
        if ('${kind}' === 'floor') { const t=performance.now(); const w=document.createTreeWalker(document.querySelector('main'),4); let s=''; for(let n;n=w.nextNode();) s+=n.nodeValue; return [performance.now()-t, s.length]; }
        const R=oncoglossPage.read; let t=performance.now(); const root=R.findRoot(document); const t1=performance.now()-t; t=performance.now(); const p=new R.Policy(root); const t2=performance.now()-t; const reader=new R.Reader(root,p); let max=0,sum=0,n=0,first=0,blocks=0; while(!reader.done){ const a=performance.now(); blocks+=reader.read(a+4,32000).length; const d=performance.now()-a; max=Math.max(max,d); sum+=d; n++; if(n===1) first=d; }
        return [t1,t2,sum,max,n,blocks]; })()`) as number[];
      await context.close();
      if (kind === 'floor') floors.push(r[0]!); else rows.push(r);
    }
  }
  const med = (x: number[]) => x.sort((a, b) => a - b)[x.length >> 1]!.toFixed(1);
  console.log(words, 'words', (html.length/1e6).toFixed(2)+' MB html', 'floor', med(floors), '| findRoot', med(rows.map(r=>r[0]!)), 'policy', med(rows.map(r=>r[1]!)), 'read', med(rows.map(r=>r[2]!)), 'max slice', med(rows.map(r=>r[3]!)), 'slices', rows[0]![4], 'blocks', rows[0]![5]);
}
await b.close();
