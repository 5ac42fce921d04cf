import { Landscape } from '../../design/landscape';
import { CityLine } from '../home/city-line';
import styles from './horizon.module.css';

/** What fills the upper part when a seated person has called everything down: a view, nothing to touch. */
export function Horizon() {
  return (
    <header className={styles.horizon}>
      <Landscape />
      <CityLine />
    </header>
  );
}
