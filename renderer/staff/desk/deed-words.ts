import { isTextKey, type Translate } from '#content/locales/index';
import type { Format } from '../../design/format';
import type { Deed, Refusal } from './deeds';

interface Words {
  t: Translate;
  format: Format;
}

/** Why a deed was not done and what to do about it, in one sentence. */
export function refusalSentence({ code, data }: Refusal, deed: Deed, { t, format }: Words): string {
  const key = `desk.error_${code}`;
  if (!isTextKey(key)) return t('desk.error_FORBIDDEN');
  const { from, name } = (data ?? {}) as { from?: number; name?: string };
  return t(key, {
    label: labelOf(deed, t),
    ...(from === undefined ? {} : { clock: format.clock(from) }),
    ...(name === undefined ? {} : { name }),
  });
}

/** What was just done, for whoever does not see the page. */
export function doneSentence(deed: Deed, called: string | undefined, t: Translate): string {
  if (deed.kind === 'sit') return '';
  return t(`desk.said_${deed.action.do}`, { label: called ?? labelOf(deed, t) });
}

/** What "undo" would undo. */
export function undoneWords(action: string, label: string | undefined, t: Translate): string {
  const key = `desk.undo_${action}`;
  return t(isTextKey(key) ? key : 'desk.undo_other', { label: label ?? t('desk.somebody') });
}

function labelOf(deed: Deed, t: Translate): string {
  return (deed.kind === 'act' ? deed.label : undefined) ?? t('desk.somebody');
}
