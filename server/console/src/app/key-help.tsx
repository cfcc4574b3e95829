import { ActionIcon, Kbd, Modal, Table, Tooltip } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { Keyboard } from "lucide-react";
import { useEffect, useMemo } from "react";
import { useNavigate } from "react-router";
import { type KeyBinding, listenToKeys, useActiveKeys, useKeys } from "./key-bindings.ts";
import { factsOf, PAGE_IDS } from "./pages.ts";
import { useSession } from "./session.tsx";

/** Ways to the pages, and the overview of all keys under `?`. */
export function KeyHelp() {
  const [isOpen, { open, close }] = useDisclosure(false);
  const navigate = useNavigate();
  const { rights } = useSession();
  const bindings = useMemo<readonly KeyBinding[]>(() => {
    const pages = PAGE_IDS.map(factsOf).filter(({ key, right }) => key !== undefined && rights.includes(right));
    return [
      { keys: "?", does: "Show the keys", act: open },
      ...pages.map(({ key, title, path }) => ({
        keys: `g ${key}`,
        does: `Go to ${title}`,
        act: () => void navigate(path),
      })),
    ];
  }, [open, navigate, rights]);
  useKeys(bindings);
  useEffect(listenToKeys, []);
  const keys = useActiveKeys();
  return (
    <>
      <Tooltip label="Keys (?)">
        <ActionIcon variant="subtle" color="gray" aria-label="Show the keys" onClick={open}>
          <Keyboard size={18} />
        </ActionIcon>
      </Tooltip>
      <Modal opened={isOpen} onClose={close} title="Keys" closeButtonProps={{ "aria-label": "Close" }}>
        <Table>
          <Table.Tbody>
            {keys.map(({ keys: sequence, does }) => (
              <Table.Tr key={`${sequence} ${does}`}>
                <Table.Td w={90}>
                  {sequence.split(" ").map((key) => (
                    <Kbd key={key} mr={4}>
                      {key}
                    </Kbd>
                  ))}
                </Table.Td>
                <Table.Td>{does}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Modal>
    </>
  );
}
