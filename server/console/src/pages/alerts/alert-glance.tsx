import { Box, Group, Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useRules } from "../../api/declarations.ts";
import type { AlertDetail, Finding } from "../../api/types.ts";
import { sayTenths, sayUtc } from "../../parts/say.ts";
import { When } from "../../parts/when.tsx";
import classes from "./alert.module.css";
import { countedFindings, innocentReasons, nextSteps, sayCertainty, seenSince } from "./alert-facts.ts";
import { ScoreSum } from "./score-sum.tsx";

const MOST_FINDINGS = 3;
const MOST_LINES = 3;

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Box component="section" className="cs-card" p="sm" px="md" aria-label={title}>
      <Text component="h2" fz={13} fw={600} c="dimmed" mb={4}>
        {title}
      </Text>
      {children}
    </Box>
  );
}

function Lines({ lines, none }: { readonly lines: readonly string[]; readonly none: string }) {
  if (lines.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {none}
      </Text>
    );
  return (
    <ul className={classes["lines"] ?? ""}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function Seen({ finding }: { readonly finding: Finding }) {
  return (
    <Group gap="sm" wrap="nowrap" align="baseline" component="li">
      <Text className={classes["weight"] ?? ""} title="log10 of how much likelier than innocent">
        {sayTenths(finding.weightTenths)}
      </Text>
      <Box miw={0}>
        <Text lineClamp={2} fz={14.5}>
          {finding.summary}
        </Text>
        <Text size="xs" c="dimmed">
          first seen <When at={finding.firstSeenAt} />, last <When at={finding.lastSeenAt} />
        </Text>
      </Box>
    </Group>
  );
}

function WhatWasSeen({ alert }: { readonly alert: AlertDetail }) {
  const counted = countedFindings(alert);
  const rest = alert.findings.length - Math.min(counted.length, MOST_FINDINGS);
  if (counted.length === 0)
    return (
      <Text size="sm">Nothing in it counts now: what was seen is gone, or excepted. The findings below tell.</Text>
    );
  return (
    <>
      <ul className={classes["seen"] ?? ""}>
        {counted.slice(0, MOST_FINDINGS).map((finding) => (
          <Seen key={`${finding.rule} ${finding.key}`} finding={finding} />
        ))}
      </ul>
      {rest > 0 && (
        <Text size="xs" c="dimmed" mt={4}>
          and {rest} more below
        </Text>
      )}
    </>
  );
}

/** All that a first decision needs, on one screen of a laptop. */
export function AlertGlance({ alert }: { readonly alert: AlertDetail }) {
  const rules = useRules();
  const since = seenSince(alert);
  return (
    <div className={classes["glance"] ?? ""}>
      <Stack gap="sm">
        <Part title="What was seen">
          <WhatWasSeen alert={alert} />
        </Part>
        <Part title="What would be innocent">
          <Lines lines={innocentReasons(alert, MOST_LINES)} none="Nothing counts that would need a reason." />
        </Part>
      </Stack>
      <Stack gap="sm">
        <Part title="Since when, how sure">
          <Text size="sm">
            Seen since {since === null ? "unknown" : sayUtc(since)} (<When at={since} />
            ). {sayCertainty(alert)}
          </Text>
        </Part>
        <Part title="How it adds up">
          <ScoreSum alert={alert} />
        </Part>
        <Part title="What to do next">
          <Lines lines={nextSteps(alert, rules, MOST_LINES)} none="Nothing is left to do." />
        </Part>
      </Stack>
    </div>
  );
}
