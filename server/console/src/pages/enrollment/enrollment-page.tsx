import { Stack } from "@mantine/core";
import { PageHeader } from "../../parts/page-header.tsx";
import { SecretList } from "./secret-list.tsx";
import { WaitingDevices } from "./waiting-devices.tsx";

/** How laptops come in. */
export function EnrollmentPage() {
  return (
    <>
      <PageHeader
        title="Enrollment"
        about="A laptop comes in with an enroll secret. One that the directory does not name waits here until somebody lets it report."
      />
      <Stack gap="xl">
        <WaitingDevices />
        <SecretList />
      </Stack>
    </>
  );
}
