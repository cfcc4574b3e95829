import { AppShell, Burger, Group, ScrollArea, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useEffect } from "react";
import { Link, Outlet, useLocation } from "react-router";
import { KeyHelp } from "./key-help.tsx";
import { Navigation } from "./navigation.tsx";
import { SchemeSwitch } from "./scheme-switch.tsx";
import { SessionProvider } from "./session.tsx";

function Brand() {
  return (
    <Link to="/" className="cs-link-plain" aria-label="Clearseat, first page">
      <Group gap={8} wrap="nowrap">
        <img src="/assets/seat.svg" width={22} height={22} alt="" />
        <Text fw={650} fz={17} lts="-0.01em">
          Clearseat
        </Text>
      </Group>
    </Link>
  );
}

/** Every page stands in this frame. */
export function Shell() {
  const [isOpen, { toggle, close }] = useDisclosure(false);
  const { pathname } = useLocation();
  useEffect(close, [pathname, close]);
  return (
    <SessionProvider>
      <a className="cs-skip" href="#content">
        Skip to content
      </a>
      <AppShell
        header={{ height: 52 }}
        navbar={{ width: 204, breakpoint: "sm", collapsed: { mobile: !isOpen } }}
        padding={{ base: "sm", sm: "lg" }}
      >
        <AppShell.Header bg="var(--cs-card)" className="cs-no-print">
          <Group h="100%" px="md" justify="space-between" wrap="nowrap">
            <Group gap="sm" wrap="nowrap">
              <Burger opened={isOpen} onClick={toggle} hiddenFrom="sm" size="sm" aria-label="Navigation" />
              <Brand />
            </Group>
            <Group gap={4} wrap="nowrap">
              <KeyHelp />
              <SchemeSwitch />
            </Group>
          </Group>
        </AppShell.Header>
        <AppShell.Navbar bg="var(--cs-card)" className="cs-no-print">
          <ScrollArea type="hover" scrollbarSize={6} px="xs" py={6}>
            <Navigation />
          </ScrollArea>
        </AppShell.Navbar>
        <AppShell.Main id="content" tabIndex={-1}>
          <Outlet />
        </AppShell.Main>
      </AppShell>
    </SessionProvider>
  );
}
