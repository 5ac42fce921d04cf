import { useLanguage } from '../language';
import type { About } from './opinion-screen';

/** Where a letter is brought or sent. */
export function RegistryLine({ registry }: Pick<About, 'registry'>) {
  const { t, text } = useLanguage();
  if (registry === undefined) return null;
  return (
    <p>
      {t('opinions.takeTo')}: <b>{text(registry.name)}</b>, {text(registry.address)}
      {registry.email !== undefined && <>, {registry.email}</>}
    </p>
  );
}
