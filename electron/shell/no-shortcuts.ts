import { Menu, type WebContents } from 'electron';
import { isShortcut } from './shortcut-rules';

/** Without a menu Electron has no accelerators: nothing to close, quit, reload or print with. */
export function removeMenu(): void {
  Menu.setApplicationMenu(null);
}

/** Lets a page see only the keys that one types and moves with; everything that could be a command ends here. */
export function blockShortcuts(contents: WebContents): void {
  contents.on('before-input-event', (event, input) => {
    if (isShortcut(input)) event.preventDefault();
  });
}
