import { ipcRenderer } from 'electron';

// The bridge: one signal out, nothing in, and nothing that the page itself could see or call.
// It comes from the page's own thread: when that is stuck, it falls silent.
setInterval(() => ipcRenderer.send('aula:alive'), 2_000);
