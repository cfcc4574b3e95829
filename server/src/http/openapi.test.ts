import { Validator } from "@seriousme/openapi-schema-validator";
import { beforeAll, describe, expect, it } from "vitest";
import { startTestServer } from "../testing/test-server.ts";

interface Answer {
  readonly description?: string;
  readonly content?: Readonly<Record<string, { readonly schema?: object }>>;
}
interface Operation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters?: readonly object[];
  readonly requestBody?: object;
  readonly responses: Readonly<Record<string, Answer>>;
}
interface Description {
  readonly tags: readonly { readonly name: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly securitySchemes: object };
}

/** What an operation does, so that a client reads like a sentence: `listAlerts`, `endSuppression`. */
const NAME = /^[a-z]+[A-Z][A-Za-z]*$/u;

let description: Description;
let operations: readonly (readonly [name: string, path: string, operation: Operation])[];

beforeAll(async () => {
  const { server } = await startTestServer();
  description = (await server.app.inject("/v1/openapi.json")).json();
  operations = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => [`${method.toUpperCase()} ${path}`, path, operation] as const),
  );
});

/** The operations that a condition does not hold for. */
function without(isFine: (operation: Operation, path: string) => boolean): string[] {
  return operations.filter(([, path, operation]) => !isFine(operation, path)).map(([name]) => name);
}

describe("the description of the API", () => {
  it("is OpenAPI 3.1 by the specification's own schema", async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(description as unknown as Record<string, unknown>);

    expect({ valid, errors }).toMatchObject({ valid: true });
    expect(validator.version).toBe("3.1");
  });

  it("gives each operation a name of its own, of a verb and what it is about", () => {
    expect(without(({ operationId = "" }) => NAME.test(operationId))).toEqual([]);
    const names = operations.map(([, , { operationId }]) => operationId);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it("says of each in a line what it does and whom it is for", () => {
    const known = description.tags.map(({ name }) => name);
    expect(without(({ summary = "" }) => /^\w[^\n]{5,}[^.]$/u.test(summary))).toEqual([]);
    expect(without(({ tags = [] }) => tags.length === 1 && known.includes(tags[0] ?? ""))).toEqual([]);
  });

  it("asks for a token or session wherever the guard may refuse, and nowhere else", () => {
    const schemes = Object.keys(description.components.securitySchemes);
    const asks = ({ security = [] }: Operation) =>
      security.length > 0 && security.every((one) => Object.keys(one).every((name) => schemes.includes(name)));
    const refuses = ({ responses }: Operation) => (responses["403"]?.description ?? "").includes("`operator_only`");

    expect(without((operation) => asks(operation) === refuses(operation))).toEqual([]);
    expect(without(({ tags = [], security = [] }) => !tags.includes("operator") || security.length > 0)).toEqual([]);
  });

  it("tells the shape of every answer, and of every refusal as a problem document", () => {
    const shapes = ({ content = {} }: Answer) =>
      Object.entries(content).filter(([, { schema }]) => schema !== undefined);
    const isTold = ([status, answer]: readonly [string, Answer]) =>
      ["204", "304"].includes(status) ||
      (shapes(answer).length > 0 && (Number(status) < 400 || shapes(answer)[0]?.[0] === "application/problem+json"));

    expect(without(({ responses }) => Object.entries(responses).every(isTold))).toEqual([]);
    expect(without(({ responses }) => Object.keys(responses).some((status) => status.startsWith("2")))).toEqual([]);
  });

  it("declares what any route may refuse, and that what is sent may be refused", () => {
    expect(without(({ responses }) => "429" in responses && "500" in responses)).toEqual([]);
    const takes = ({ parameters = [], requestBody }: Operation) =>
      requestBody !== undefined || parameters.some((one) => (one as { in: string }).in !== "header");
    expect(without((operation) => !takes(operation) || "400" in operation.responses)).toEqual([]);
  });
});
