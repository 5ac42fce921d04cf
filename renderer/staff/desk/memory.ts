import { z } from 'zod';

const seat = z.object({ counter: z.string(), serves: z.array(z.string()) });
export type RememberedSeat = z.infer<typeof seat>;

/** What this browser remembers: where a person last sat, and how the page is to behave. */
export interface DeskMemory {
  seat(): RememberedSeat | undefined;
  keepSeat(seat: RememberedSeat): void;
  isOn(choice: DeskChoice): boolean;
  keep(choice: DeskChoice, on: boolean): void;
}

/** A sound is never made unasked; the keys can be switched off, as single letters disturb those who dictate. */
const choices = { sound: false, keys: true } as const;
export type DeskChoice = keyof typeof choices;

/** The memory of `storage` for one person; what cannot be read there is as if it had never been kept. */
export function createDeskMemory(storage: Storage, personId: string): DeskMemory {
  const seatName = `aula.desk.${personId}.seat`;
  const choiceName = (choice: DeskChoice) => `aula.desk.${choice}`;
  return {
    seat: () => seat.safeParse(parsed(storage.getItem(seatName))).data,
    keepSeat: kept => storage.setItem(seatName, JSON.stringify(kept)),
    isOn: choice => {
      const kept = storage.getItem(choiceName(choice));
      return kept === null ? choices[choice] : kept === 'on';
    },
    keep: (choice, on) => storage.setItem(choiceName(choice), on ? 'on' : 'off'),
  };
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return undefined;
  }
}
