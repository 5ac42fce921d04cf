import { useLanguage } from '../language';
import type { About } from './opinion-screen';

export interface RegistryLineProps {
  registry: About['registry'];
  /** It can also be handed in here. */
  isChoice?: boolean;
}

/** Where a letter is brought or sent. */
export function RegistryLine({ registry, isChoice = false }: RegistryLineProps) {
  const { t, text } = useLanguage();
  if (registry === undefined) return null;
  return (
    <p>
      {t(isChoice ? 'opinions.orTakeTo' : 'opinions.takeTo')}: <b>{text(registry.name)}</b>,{' '}
      {text(registry.address)}
      {registry.email !== undefined && <>, {registry.email}</>}
    </p>
  );
}
