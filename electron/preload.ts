import { ipcRenderer } from 'electron';

// The bridge: two signals out, nothing in, and nothing that the page itself could see or call.
new PerformanceObserver((entries, observer) => {
  if (entries.getEntriesByName('first-contentful-paint').length === 0) return;
  observer.disconnect();
  ipcRenderer.send('aula:painted');
}).observe({ type: 'paint', buffered: true });

// On the page's own thread: when that is stuck, this falls silent.
setInterval(() => ipcRenderer.send('aula:alive'), 2_000);
