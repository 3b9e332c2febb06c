import type { StaffId } from './question.ts';

/** The id without meaning that stands for somebody whose personal data was erased; `token` is 12 hexadecimal digits. */
export function forgottenId(token: string): StaffId {
  return `forgotten-${token}`;
}

/** Whether an id stands for somebody whose personal data was erased: their counts stay, and no file names them. */
export function isForgottenId(id: StaffId): boolean {
  return /^forgotten-[0-9a-f]{12}$/.test(id);
}
