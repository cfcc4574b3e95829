import { Checkbox, Table } from "@mantine/core";
import type { ReactNode } from "react";

export interface Column<T> {
  readonly title: string;
  readonly show: (row: T) => ReactNode;
}

/** Which rows are chosen, by key. */
export interface Choice<T> {
  readonly chosen: ReadonlySet<string>;
  readonly toggle: (key: string) => void;
  /** What a row is called, for those who cannot see beside what a box stands. */
  readonly nameOf: (row: T) => string;
}

interface RowsProps<T> {
  /** What the table is of, for those who cannot see it. */
  readonly label: string;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly keyOf: (row: T) => string;
  /** Rows can be chosen. */
  readonly choice?: Choice<T>;
}

/** A table; where there is no room for columns, each row becomes a card with its titles beside its values. */
export function Rows<T>({ label, columns, rows, keyOf, choice }: RowsProps<T>) {
  return (
    <div className="cs-card cs-rows">
      <Table aria-label={label} verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            {choice && <Table.Th scope="col">Choose</Table.Th>}
            {columns.map(({ title }) => (
              <Table.Th key={title} scope="col">
                {title}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={keyOf(row)}>
              {choice && (
                <Table.Td data-title="Choose">
                  <Checkbox
                    aria-label={`Choose ${choice.nameOf(row)}`}
                    checked={choice.chosen.has(keyOf(row))}
                    onChange={() => choice.toggle(keyOf(row))}
                  />
                </Table.Td>
              )}
              {columns.map(({ title, show }) => (
                <Table.Td key={title} data-title={title}>
                  {show(row)}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
