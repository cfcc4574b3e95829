import { Box, NavLink, Text } from "@mantine/core";
import { Link, useLocation } from "react-router";
import { PAGE_ICONS } from "./page-icons.ts";
import { factsOf, NAV_GROUPS, PAGE_IDS, type PageId } from "./pages.ts";
import { useSession } from "./session.tsx";

function Entry({ page }: { readonly page: PageId }) {
  const { path, title } = factsOf(page);
  const { pathname } = useLocation();
  const isHere = pathname === path || pathname.startsWith(`${path}/`);
  const Icon = PAGE_ICONS[page];
  return (
    <NavLink
      component={Link}
      to={path}
      label={title}
      active={isHere}
      aria-current={isHere ? "page" : undefined}
      leftSection={Icon && <Icon size={17} strokeWidth={1.8} aria-hidden />}
      styles={{ root: { borderRadius: 8 }, label: { fontSize: 13.5 } }}
      color="seat"
      variant="light"
      py={4}
    />
  );
}

/** Ways to the pages that somebody may see. */
export function Navigation() {
  const { rights } = useSession();
  const shown = PAGE_IDS.filter((page) => rights.includes(factsOf(page).right));
  return (
    <nav aria-label="Main">
      {NAV_GROUPS.map((group) => {
        const pages = shown.filter((page) => factsOf(page).group === group);
        if (pages.length === 0) return null;
        return (
          <Box key={group} mb={6}>
            <Text c="dimmed" fz={12} fw={600} px={12} pb={2}>
              {group}
            </Text>
            {pages.map((page) => (
              <Entry key={page} page={page} />
            ))}
          </Box>
        );
      })}
    </nav>
  );
}
