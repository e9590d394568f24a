import type { Language } from '../numbers/language';
import { isPath } from './moments';
import type { Figure, Mark, Panel } from './types';
import { figureWords, fill } from './words';

export type Cell = number | string | null;
export interface Table {
  title?: string;
  columns: string[];
  rows: Cell[][];
}

interface Column {
  name: string;
  values: Cell[];
}

/** A figure as tables: marks over the same x share one, in the order drawn. Every number is the one drawn. */
export function tablesOf(figure: Figure, language: Language): Table[] {
  return figure.panels.flatMap((panel) => panelTables(panel, language));
}

function panelTables(panel: Panel, language: Language): Table[] {
  const groups = new Map<string, { x: Cell[]; columns: Column[] }>();
  const rest: Table[] = [];
  for (const mark of panel.marks) {
    const columns = columnsOf(mark, panel, language);
    if (columns) {
      const key = JSON.stringify(columns.x);
      const group = groups.get(key) ?? { x: columns.x, columns: [] };
      group.columns.push(...columns.columns);
      groups.set(key, group);
    } else rest.push(...otherTable(mark, panel, language));
  }
  const title = titled(panel.title);
  const merged = [...groups.values()].map(({ x, columns }) => ({
    ...title,
    columns: [panel.x.label ?? 'x', ...columns.map((column) => column.name)],
    rows: x.map((value, row) => [value, ...columns.map((column) => column.values[row] ?? null)]),
  }));
  return [...merged, ...rest.map((table) => ({ ...table, ...titled(panel.title, table.title) }))];
}

function titled(...words: (string | undefined)[]): { title?: string } {
  const title = words.filter(Boolean).join(' · ');
  return title ? { title } : {};
}

function columnsOf(mark: Mark, panel: Panel, language: Language): { x: Cell[]; columns: Column[] } | undefined {
  const name = mark.label ?? mark.name ?? panel.y.label ?? 'y';
  const words = figureWords[language];
  if ((mark.type === 'line' && !isPath(mark)) || mark.type === 'bars' || (mark.type === 'dots' && !mark.names))
    return { x: mark.x, columns: [{ name, values: mark.y }] };
  if (mark.type === 'band') {
    return {
      x: mark.x,
      columns: [
        { name: fill(words.from, { label: name }), values: mark.lower },
        { name: fill(words.to, { label: name }), values: mark.upper },
      ],
    };
  }
  return undefined;
}

/** Marks that are not a function of x have a table of their own. Surfaces are listed cell by cell. */
function otherTable(mark: Mark, panel: Panel, language: Language): Table[] {
  const x = panel.x.label ?? 'x';
  const y = panel.y.label ?? 'y';
  const name = mark.label ?? mark.name;
  switch (mark.type) {
    case 'line':
      return [
        {
          ...(name ? { title: name } : {}),
          columns: [figureWords[language].moment, x, y],
          rows: (mark.times ?? []).map((time, index) => [time, mark.x[index] ?? null, mark.y[index] ?? null]),
        },
      ];
    case 'dots':
      return [{ columns: ['', x, y], rows: mark.x.map((value, index) => [mark.names?.[index] ?? '', value, mark.y[index] ?? null]) }];
    case 'rule':
      return mark.label ? [{ columns: [mark.orientation === 'x' ? x : y, ''], rows: [[mark.value, mark.label]] }] : [];
    case 'area':
      return [
        { columns: [`${x}${name ? ` (${name})` : ''}`, y], rows: mark.x.map((value, index) => [value, mark.y[index] ?? null]) },
      ];
    case 'vectors':
      return [
        {
          columns: [x, y, `Δ ${x}`, `Δ ${y}`],
          rows: mark.x.map((value, i) => [value, mark.y[i] ?? null, mark.dx[i] ?? null, mark.dy[i] ?? null]),
        },
      ];
    case 'raster':
    case 'contour':
      return [
        {
          columns: [x, y, mark.label ?? figureWords[language].column],
          rows: mark.y.flatMap((row, j) => mark.x.map((column, i) => [column, row, mark.z[j]?.[i] ?? null])),
        },
      ];
    default:
      return []; // segments and texts repeat what other marks say
  }
}

/** Comma-separated, with a point as decimal mark and every digit, whatever the language: machines read it. */
export function csv(tables: Table[]): string {
  return (
    tables
      .map((table) =>
        [...(table.title ? [`# ${table.title}`] : []), ...[table.columns, ...table.rows].map((row) => row.map(field).join(','))].join('\n'),
      )
      .join('\n\n') + '\n'
  );
}

function field(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
