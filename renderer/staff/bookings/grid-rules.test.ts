import { expect, test } from 'vitest';
import { instantAt } from '#content/model/site-time';
import { hoursShown, minutesOn, offHours, placeOn } from './grid-rules';

const zone = 'Europe/Helsinki';
const stretch = (date: string, from: string, to: string, endDate = date) => ({
  from: instantAt(date, from, zone),
  to: instantAt(endDate, to, zone),
});
const day = '2026-11-25';

test('The grid shows eight to four on a day with nothing outside it.', () => {
  expect(hoursShown([stretch(day, '09:00', '10:00')], [day], zone)).toEqual({ from: 8, to: 16 });
});

test('An evening booking and an early one make the grid longer by whole hours.', () => {
  const stretches = [stretch(day, '07:45', '08:15'), stretch(day, '17:10', '17:40')];
  expect(hoursShown(stretches, [day], zone)).toEqual({ from: 7, to: 18 });
});

test('What is on another day does not stretch this one.', () => {
  expect(hoursShown([stretch('2026-11-26', '05:00', '22:00')], [day], zone)).toEqual({ from: 8, to: 16 });
});

test('What begins the day before and ends after midnight has its part on each day.', () => {
  const night = stretch(day, '23:30', '00:30', '2026-11-26');
  expect(minutesOn(night, day, zone)).toEqual([1410, 1440]);
  expect(minutesOn(night, '2026-11-26', zone)).toEqual([0, 30]);
  expect(minutesOn(night, '2026-11-27', zone)).toBeUndefined();
});

test('An all-day stretch fills the day and nothing of the next.', () => {
  const whole = stretch(day, '00:00', '00:00', '2026-11-26');
  expect(minutesOn(whole, day, zone)).toEqual([0, 1440]);
  expect(minutesOn(whole, '2026-11-26', zone)).toBeUndefined();
});

test('After the night the clock is put back, places follow the wall clock.', () => {
  const hours = { from: 8, to: 16 };
  expect(placeOn(stretch('2026-10-25', '09:00', '09:30'), '2026-10-25', zone, hours)).toEqual({
    topMinutes: 60,
    heightMinutes: 30,
  });
});

test('What reaches over the shown hours is cut at them.', () => {
  expect(placeOn(stretch(day, '06:00', '09:00'), day, zone, { from: 8, to: 16 })).toEqual({
    topMinutes: 0,
    heightMinutes: 60,
  });
});

test('Off hours are what is left of the grid beside the working hours, the break included.', () => {
  const working = [stretch(day, '09:00', '11:30'), stretch(day, '12:00', '15:00')];
  expect(offHours(working, day, zone, { from: 8, to: 16 })).toEqual([
    { topMinutes: 0, heightMinutes: 60 },
    { topMinutes: 210, heightMinutes: 30 },
    { topMinutes: 420, heightMinutes: 60 },
  ]);
});

test('A day without working hours is off as a whole.', () => {
  expect(offHours([], day, zone, { from: 8, to: 16 })).toEqual([{ topMinutes: 0, heightMinutes: 480 }]);
});
