import { Box, Paper, useComputedColorScheme } from "@mantine/core";
import { useElementSize, useReducedMotion } from "@mantine/hooks";
import { type MouseEvent, type ReactNode, type RefObject, useEffect, useRef, useState } from "react";
import { readColors } from "./farm-colors.ts";
import type { FarmFrame, FarmPicture } from "./farm-frame.ts";
import type { Target } from "./farm-hit.ts";
import { FarmStage } from "./farm-stage.ts";
import { PointedAt } from "./pointed-at.tsx";

interface FarmCanvasProps {
  readonly picture: FarmPicture;
  readonly frame: FarmFrame;
  readonly chosen: Target | null;
  readonly found: ReadonlySet<number> | null;
  readonly onChoose: (target: Target | null) => void;
  readonly stage: FarmStage | null;
  readonly onStage: (stage: FarmStage | null) => void;
}

interface Pointed extends Target {
  readonly x: number;
  readonly y: number;
}

interface FloatingProps {
  readonly at: { readonly x: number; readonly y: number };
  readonly width: number;
  readonly height: number;
  readonly children: ReactNode;
}

const FLOATING_WIDTH = 280;

/** Beside the pointer, on the side that has room. */
function Floating({ at, width, height, children }: FloatingProps) {
  const side = at.y > height / 2 ? { bottom: height - at.y + 14 } : { top: at.y + 14 };
  const left = Math.max(4, Math.min(at.x + 14, width - FLOATING_WIDTH - 4));
  return (
    <Paper
      pos="absolute"
      withBorder
      shadow="md"
      px="sm"
      py={6}
      maw={FLOATING_WIDTH}
      style={{ pointerEvents: "none", left, ...side }}
    >
      {children}
    </Paper>
  );
}

const STEP = 60;

/** What a key does to the picture; false: it means nothing here. */
function pressKey(stage: FarmStage, key: string): boolean {
  const moves: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => stage.moveBy(STEP, 0),
    ArrowRight: () => stage.moveBy(-STEP, 0),
    ArrowUp: () => stage.moveBy(0, STEP),
    ArrowDown: () => stage.moveBy(0, -STEP),
    "+": () => stage.zoomBy(1.4),
    "=": () => stage.zoomBy(1.4),
    "-": () => stage.zoomBy(1 / 1.4),
    "0": () => stage.fit(),
  };
  moves[key]?.();
  return key in moves;
}

/** One stage for one canvas; it is handed up, because the page's own buttons move the picture as well. */
function useStage(canvas: RefObject<HTMLCanvasElement | null>, onStage: (stage: FarmStage | null) => void): void {
  useEffect(() => {
    if (canvas.current === null) return undefined;
    const made = new FarmStage(canvas.current);
    onStage(made);
    return () => {
      made.stop();
      onStage(null);
    };
  }, [canvas, onStage]);
}

/** The picture of sites. The list beside it says the same to whoever cannot see it. */
export function FarmCanvas({ picture, frame, chosen, found, onChoose, stage, onStage }: FarmCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { ref: area, width, height } = useElementSize<HTMLElement>();
  const isDark = useComputedColorScheme("light") === "dark";
  const isCalm = useReducedMotion();
  const [pointed, setPointed] = useState<Pointed | null>(null);
  useStage(canvas, onStage);
  useEffect(() => stage?.resize(Math.floor(width), Math.floor(height)), [stage, width, height]);
  useEffect(() => {
    if (canvas.current === null) return;
    const colors = readColors(canvas.current, isDark);
    stage?.show({ picture, frame, colors, chosen, found, isCalm });
  }, [stage, picture, frame, chosen, found, isCalm, isDark]);
  const targetOf = (event: MouseEvent<HTMLElement>): Pointed | null => {
    const box = event.currentTarget.getBoundingClientRect();
    const [x, y] = [event.clientX - box.left, event.clientY - box.top];
    const target = stage?.targetAt(x, y) ?? null;
    return target === null ? null : { ...target, x, y };
  };
  return (
    <Box
      component="section"
      aria-label="Picture of sites"
      ref={area}
      pos="relative"
      w="100%"
      h="100%"
      style={{ overflow: "hidden" }}
    >
      <canvas
        ref={canvas}
        // It is moved and zoomed by keys, so it must be reached by them.
        tabIndex={0}
        style={{ display: "block", width, height, cursor: pointed === null ? "grab" : "pointer", touchAction: "none" }}
        onPointerMove={(event) => setPointed(event.buttons === 0 ? targetOf(event) : null)}
        onPointerLeave={() => setPointed(null)}
        onClick={(event) => onChoose(targetOf(event))}
        onKeyDown={(event) => {
          if (event.ctrlKey || event.altKey || event.metaKey || stage === null) return;
          if (pressKey(stage, event.key)) event.preventDefault();
        }}
      >
        Sites with the laptops that live there. Arrow keys move the picture, plus and minus zoom, 0 shows all. The list
        has the same in words.
      </canvas>
      {pointed !== null && (
        <Floating at={pointed} width={width} height={height}>
          <PointedAt picture={picture} frame={frame} target={pointed} />
        </Floating>
      )}
    </Box>
  );
}
