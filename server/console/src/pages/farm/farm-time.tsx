import { DAY_MS, HOUR_MS } from "@clearseat/shared";
import { ActionIcon, Group, Slider, Text, Tooltip } from "@mantine/core";
import { Pause, Play } from "lucide-react";
import { useEffect, useState } from "react";
import { sayUtc } from "../../parts/say.ts";

/** The whole time passes in so long. */
const PLAY_MS = 14_000;

interface FarmTimeProps {
  readonly from: number;
  readonly to: number;
  readonly at: number;
  readonly onChange: (at: number) => void;
}

/** Lets time pass, frame by frame, while it plays. */
function usePlaying({ from, to, at, onChange }: FarmTimeProps) {
  /** Where it began to play; null: it rests. */
  const [start, setStart] = useState<number | null>(null);
  useEffect(() => {
    if (start === null) return undefined;
    let began: number | null = null;
    let request = requestAnimationFrame(pass);
    function pass(tick: number): void {
      began ??= tick;
      const now = Math.min(to, (start ?? from) + ((tick - began) / PLAY_MS) * (to - from));
      onChange(now);
      if (now >= to) setStart(null);
      else request = requestAnimationFrame(pass);
    }
    return () => cancelAnimationFrame(request);
  }, [start, from, to, onChange]);
  const toggle = () => setStart(start === null ? (at >= to ? from : at) : null);
  return { isPlaying: start !== null, toggle };
}

function monthsBetween(from: number, to: number): { value: number; label: string }[] {
  const marks: { value: number; label: string }[] = [];
  const month = new Date(from);
  month.setUTCDate(1);
  month.setUTCHours(0, 0, 0, 0);
  while (month.getTime() <= to) {
    if (month.getTime() > from + 5 * DAY_MS && month.getTime() < to - 5 * DAY_MS)
      marks.push({ value: month.getTime(), label: month.toISOString().slice(0, 7) });
    month.setUTCMonth(month.getUTCMonth() + 1);
  }
  return marks;
}

/** Which day is looked at, and a way to see how it came to it. */
export function FarmTime(props: FarmTimeProps) {
  const { from, to, at, onChange } = props;
  const { isPlaying, toggle } = usePlaying(props);
  const label = isPlaying ? "Pause" : "Play the last 90 days";
  const shown = new Date(at).toISOString();
  return (
    <Group gap="md" wrap="nowrap" px="md" pt={6} pb={22}>
      <Tooltip label={label}>
        <ActionIcon variant="light" size="lg" radius="xl" aria-label={label} onClick={toggle}>
          {isPlaying ? <Pause size={18} /> : <Play size={18} />}
        </ActionIcon>
      </Tooltip>
      <Slider
        flex={1}
        min={from}
        max={to}
        step={HOUR_MS}
        value={at}
        onChange={onChange}
        marks={monthsBetween(from, to)}
        label={(value) => new Date(value).toISOString().slice(0, 10)}
        thumbLabel="Day that is shown"
        size="sm"
      />
      <Text size="sm" fw={600} title={sayUtc(shown)} w={88} style={{ flex: "none" }}>
        {at >= to ? "now" : shown.slice(0, 10)}
      </Text>
    </Group>
  );
}
