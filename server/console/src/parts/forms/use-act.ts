import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";

interface Act<Given, Made> {
  readonly act: (given: Given) => Promise<Made>;
  /** Nouns of the API that are asked for again afterwards. */
  readonly drops: readonly string[];
  /** What to say once it is done; null: what happened is to be seen. */
  readonly says?: (made: Made, given: Given) => string | null;
}

/** Something that changes what the collector keeps. */
export function useAct<Given, Made>({ act, drops, says = () => null }: Act<Given, Made>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    async onSuccess(made, given) {
      const words = says(made, given);
      if (words !== null) notifications.show({ message: words });
      await Promise.all(drops.map((noun) => queries.invalidateQueries({ queryKey: [noun] })));
    },
  });
}
