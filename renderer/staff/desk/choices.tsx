import styles from './choices.module.css';

interface ChoicesProps {
  choices: readonly { name: string; on: boolean; change: (on: boolean) => void }[];
}

/** How the page is to behave in this browser. */
export function Choices({ choices }: ChoicesProps) {
  return (
    <div className={styles.choices}>
      {choices.map(({ name, on, change }) => (
        <label key={name}>
          <input type="checkbox" checked={on} onChange={event => change(event.target.checked)} />
          {name}
        </label>
      ))}
    </div>
  );
}
