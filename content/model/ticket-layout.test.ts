import { expect, test } from 'vitest';
import { ticketLayout, usualTicketLayout } from './ticket-layout';

test('a layout that says nothing is the usual one: 80 mm, 576 dots, cut in part after four empty lines', () => {
  expect(usualTicketLayout).toMatchObject({ paper: 80, widthDots: 576, cut: 'partial', feedLines: 4 });
});

test('a number left empty is told, not read as nothing: the knife would go through the last lines', () => {
  expect(ticketLayout.safeParse({ feedLines: null }).success).toBe(false);
  expect(ticketLayout.safeParse({ widthDots: null }).success).toBe(false);
});
