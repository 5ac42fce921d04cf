import { samplePlans } from './generate/plans/sample-plans';
import { createRegister, plotIdentifier } from './generate/register';
const t=performance.now();
const r = createRegister(samplePlans);
console.log(r.length, r.filter(p=>p.address).length, new Set(r.map(p=>p.identifier)).size, new Set(r.map(p=>p.address)).size, Math.round(performance.now()-t));
const dup=r.filter((p,i)=>r.findIndex(q=>q.identifier===p.identifier)!==i).map(p=>p.identifier); console.log(dup.slice(0,10));
for (const p of samplePlans.filter(p=>/viras|tain|pelk|mans|tontti|tepp|kosken/.test(p.folder))) console.log(p.folder, p.drawing.plots.map(x=>`${plotIdentifier(p,x)} ${x.code} ${x.areaM2} ${x.right ?? x.buildingRight ?? ''} ${r.find(q=>q.identifier===plotIdentifier(p,x))?.address}`).join('\n  '));
