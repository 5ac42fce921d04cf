import type { Person } from '#hub/people/contract';
import { useSpeech } from '../speech';
import styles from './form.module.css';

type Roles = Person['roles'];
const choices = ['desk', 'expert', 'planner', 'it'] as const satisfies Roles;

/** What a person may do: one or more. */
export function RoleChoice({ value, onChange }: { value: Roles; onChange: (roles: Roles) => void }) {
  const { t } = useSpeech();
  return (
    <fieldset className={styles.choice}>
      <legend>{t('people.roles')}</legend>
      {choices.map(role => (
        <label key={role}>
          <input
            type="checkbox"
            checked={value.includes(role)}
            onChange={event =>
              onChange(choices.filter(one => (one === role ? event.target.checked : value.includes(one))))
            }
          />
          {t(`people.role_${role}`)}
        </label>
      ))}
    </fieldset>
  );
}
