import { ActionIcon, Button, Checkbox, Group, Menu, Modal, Stack, Text, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Bookmark, Trash2 } from "lucide-react";
import { type FormEvent, useState } from "react";
import { useSearchParams } from "react-router";
import { answerOf, client } from "../../api/client.ts";
import type { Answer } from "../../api/types.ts";
import { useSession } from "../../app/session.tsx";
import { Fault } from "../../parts/states.tsx";

type View = Answer<"/v1/views">["views"][number];

/** Everybody has these. */
const GIVEN = [
  { name: "To look at", query: "" },
  { name: "Mine", query: "owner=(me)" },
  { name: "Nobody's, most severe first", query: "owner=&order=severity" },
  { name: "Oldest undecided", query: "order=oldest" },
  { name: "Closed lately", query: "status=closed&order=changed" },
] as const;

function useViews() {
  const queries = useQueryClient();
  const list = useQuery({ queryKey: ["views"], queryFn: () => answerOf(client.GET("/v1/views")) });
  const onSuccess = () => queries.invalidateQueries({ queryKey: ["views"] });
  const add = useMutation({
    mutationFn: (body: { name: string; query: string; shared: boolean }) =>
      answerOf(client.POST("/v1/views", { body })),
    onSuccess,
  });
  const remove = useMutation({
    mutationFn: (id: string) => answerOf(client.DELETE("/v1/views/{id}", { params: { path: { id } } })),
    onSuccess,
  });
  return { views: list.data?.views ?? [], add, remove };
}

function SaveForm({ onDone }: { readonly onDone: () => void }) {
  const [address] = useSearchParams();
  const { add } = useViews();
  const [name, setName] = useState("");
  const [shared, setShared] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate({ name: name.trim(), query: address.toString(), shared }, { onSuccess: onDone });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <TextInput
          label="Name"
          data-autofocus
          required
          maxLength={80}
          value={name}
          onChange={({ currentTarget: { value } }) => setName(value)}
        />
        <Checkbox
          label="For everybody who reads alerts"
          checked={shared}
          onChange={({ currentTarget: { checked } }) => setShared(checked)}
        />
        {add.isError && <Fault error={add.error} />}
        <Button type="submit" loading={add.isPending} disabled={name.trim() === ""}>
          Save this view
        </Button>
      </Stack>
    </form>
  );
}

function ViewEntry({ view, onRemove }: { readonly view: View; readonly onRemove: (() => void) | null }) {
  const [, setAddress] = useSearchParams();
  return (
    <Group gap={4} wrap="nowrap">
      <Menu.Item onClick={() => setAddress(view.query)}>
        {view.name}
        {view.shared && (
          <Text span size="xs" c="dimmed">
            {" "}
            shared by {view.owner}
          </Text>
        )}
      </Menu.Item>
      {onRemove && (
        <ActionIcon variant="subtle" color="gray" size="sm" aria-label={`Remove ${view.name}`} onClick={onRemove}>
          <Trash2 size={14} />
        </ActionIcon>
      )}
    </Group>
  );
}

/** Filters under a name: given ones, one's own and shared ones. */
export function SavedViews() {
  const { name } = useSession();
  const [, setAddress] = useSearchParams();
  const { views, remove } = useViews();
  const [isOpen, { open, close }] = useDisclosure(false);
  return (
    <>
      <Menu position="bottom-end" width={280}>
        <Menu.Target>
          <Button size="compact-sm" variant="default" leftSection={<Bookmark size={14} aria-hidden />}>
            Views
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {GIVEN.map(({ name: title, query }) => (
            <Menu.Item key={title} onClick={() => setAddress(query.replace("(me)", encodeURIComponent(name)))}>
              {title}
            </Menu.Item>
          ))}
          {views.length > 0 && <Menu.Divider />}
          {views.map((view) => (
            <ViewEntry key={view.id} view={view} onRemove={view.owner === name ? () => remove.mutate(view.id) : null} />
          ))}
          <Menu.Divider />
          <Menu.Item onClick={open}>Save what is shown now…</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Modal opened={isOpen} onClose={close} title="Save a view" closeButtonProps={{ "aria-label": "Close" }}>
        <SaveForm onDone={close} />
      </Modal>
    </>
  );
}
