/** The month's board as a file: the figures on the page, made here. */

const COLUMNS = ['code', 'name', 'kind', 'state', 'lack', 'onlineDays', 'onlineRate', 'trucks', 'overLimitRate', 'overTenRate', 'counts'];

/** @param {any} board @param {string} month */
export function boardCsv(board, month) {
  const cell = (value) => (/[",\n]/.test(`${value ?? ''}`) ? `"${`${value}`.replaceAll('"', '""')}"` : `${value ?? ''}`);
  const rows = board.items.map((row) => [month, board.calendarDays, ...COLUMNS.map((name) => row[name])]);
  return `\ufeff${[['month', 'calendarDays', ...COLUMNS], ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}
