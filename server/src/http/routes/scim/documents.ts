import { SCHEMAS } from "../../../scim/read-facts.ts";

/** Where SCIM begins; what is below stands in the identity provider's settings. */
export const SCIM_PATH = "/scim/v2";

/** RFC 7643 section 5: what this server can do. */
export const SERVICE_PROVIDER_CONFIG = {
  schemas: ["urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig"],
  patch: { supported: true },
  bulk: { supported: false, maxOperations: 0, maxPayloadSize: 0 },
  filter: { supported: true, maxResults: 200 },
  changePassword: { supported: false },
  sort: { supported: false },
  etag: { supported: true },
  authenticationSchemes: [
    {
      type: "oauthbearertoken",
      name: "Bearer token",
      description: "A token made with `server -- token create --scope scim`.",
      primary: true,
    },
  ],
  meta: { resourceType: "ServiceProviderConfig", location: `${SCIM_PATH}/ServiceProviderConfig` },
};

export const RESOURCE_TYPES = [
  {
    schemas: ["urn:ietf:params:scim:schemas:core:2.0:ResourceType"],
    id: "User",
    name: "User",
    endpoint: "/Users",
    schema: SCHEMAS.user,
    schemaExtensions: [
      { schema: SCHEMAS.enterprise, required: false },
      { schema: SCHEMAS.laptop, required: false },
    ],
    meta: { resourceType: "ResourceType", location: `${SCIM_PATH}/ResourceTypes/User` },
  },
];

function attribute(name: string, description: string, changes: Readonly<Record<string, unknown>> = {}) {
  return {
    name,
    type: "string",
    multiValued: false,
    description,
    required: false,
    caseExact: false,
    mutability: "readWrite",
    returned: "default",
    uniqueness: "none",
    ...changes,
  };
}

function schema(id: string, name: string, attributes: readonly unknown[]) {
  const location = `${SCIM_PATH}/Schemas/${id}`;
  return {
    schemas: ["urn:ietf:params:scim:schemas:core:2.0:Schema"],
    id,
    name,
    attributes,
    meta: { resourceType: "Schema", location },
  };
}

/** What is kept of a person; whatever else is sent is dropped, names first of all. */
export const SCHEMA_DOCUMENTS = [
  schema(SCHEMAS.user, "User", [
    attribute("userName", "The assignee, as in the directory.", { required: true, uniqueness: "server" }),
    attribute("active", "False: their laptop is expected no more.", { type: "boolean" }),
    attribute("timezone", "IANA time zone where they work."),
    attribute("addresses", "Of the work address the country alone.", {
      type: "complex",
      multiValued: true,
      subAttributes: [
        attribute("type", "Always work."),
        attribute("primary", "Always true.", { type: "boolean" }),
        attribute("country", "ISO 3166 code."),
      ],
    }),
  ]),
  schema(SCHEMAS.enterprise, "EnterpriseUser", [
    attribute("department", "The group by which tools are approved."),
    attribute("manager", "Another user.", { type: "complex", subAttributes: [attribute("value", "Their id.")] }),
  ]),
  schema(SCHEMAS.laptop, "Laptop", [
    attribute("deviceSerial", "Hardware serial of the laptop that was issued.", { caseExact: true }),
    attribute("issuedAt", "When it was issued.", { type: "dateTime" }),
  ]),
];
