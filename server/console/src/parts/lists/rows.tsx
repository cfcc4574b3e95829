import { Table } from "@mantine/core";
import type { ReactNode } from "react";

export interface Column<T> {
  readonly title: string;
  readonly show: (row: T) => ReactNode;
}

interface RowsProps<T> {
  /** What the table is of, for those who cannot see it. */
  readonly label: string;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly keyOf: (row: T) => string;
}

/** A table; where there is no room for columns, each row becomes a card with its titles beside its values. */
export function Rows<T>({ label, columns, rows, keyOf }: RowsProps<T>) {
  return (
    <div className="cs-card cs-rows">
      <Table aria-label={label} verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
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
