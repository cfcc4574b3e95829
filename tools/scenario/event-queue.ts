/** Something that happens at a time to somebody. */
export interface Due {
  readonly at: number;
  readonly id: string;
}

/** Gives out what is due by time, then by id, so that a run is the same every time. A binary heap: memory is what waits. */
export class EventQueue<Event extends Due> {
  readonly #heap: Event[] = [];

  push(event: Event): void {
    const heap = this.#heap;
    let index = heap.push(event) - 1;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (!comesBefore(event, heap[parent] as Event)) break;
      heap[index] = heap[parent] as Event;
      index = parent;
    }
    heap[index] = event;
  }

  /** When something is due next; null when nothing waits. */
  nextAt(): number | null {
    return this.#heap[0]?.at ?? null;
  }

  /** Everything that is due next at one time, in the order of ids; nothing when nothing waits. */
  popDue(): Event[] {
    const due: Event[] = [];
    const at = this.#heap[0]?.at;
    while (this.#heap[0] !== undefined && this.#heap[0].at === at) due.push(this.#pop(this.#heap[0]));
    return due;
  }

  #pop(first: Event): Event {
    const last = this.#heap.pop();
    if (last !== undefined && this.#heap.length > 0) this.#sink(last);
    return first;
  }

  #sink(event: Event): void {
    const heap = this.#heap;
    let index = 0;
    for (;;) {
      const left = index * 2 + 1;
      if (left >= heap.length) break;
      const right = left + 1;
      const child = right < heap.length && comesBefore(heap[right] as Event, heap[left] as Event) ? right : left;
      if (!comesBefore(heap[child] as Event, event)) break;
      heap[index] = heap[child] as Event;
      index = child;
    }
    heap[index] = event;
  }
}

function comesBefore(a: Due, b: Due): boolean {
  return a.at < b.at || (a.at === b.at && a.id < b.id);
}
