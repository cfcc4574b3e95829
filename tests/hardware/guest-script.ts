import { composeEdid } from "../support/edid.ts";
import type { MachineState } from "./machine-states.ts";
import {
  type HidFunction,
  inquiriesOf,
  reportDescriptorsOf,
  type StorageFunction,
  type UsbGadget,
} from "./usb-gadget.ts";

/** Where the guest finds things. All paths are absolute; the host's tree is mounted read-only. */
export interface GuestPaths {
  readonly node: string;
  /** An empty folder of the host's tree over which the guest mounts its output folder. */
  readonly mountPoint: string;
}

/** Both within the output folder. */
export const COMPILE_CACHE = "compile-cache";
export const GUEST_PROGRAM = "guest-looks.mjs";
export const HOST_TAG = "host";
export const OUTPUT_TAG = "output";
/** A line on the console that begins with this is a progress report for the host. */
export const PROGRESS_MARK = "clearseat:";

/** One controller for each gadget that may be plugged in at once; drives are looked at without the usual second of delay. */
const MODULE_OPTIONS: Readonly<Record<string, string>> = { "dummy_hcd.ko": "num=4", "usb-storage.ko": "delay_use=0" };

const PREPARE = `
export PATH=/bin
/bin/busybox --install -s /bin
mkdir -p /proc /sys /dev /host
mount -t proc proc /proc
mount -t sysfs sysfs /sys
mount -t devtmpfs devtmpfs /dev
ip link set lo up

say() { echo "${PROGRESS_MARK} $*"; }
finish() { say "$*"; sync; poweroff -f; }
`;

const FUNCTIONS = `
GADGETS=/sys/kernel/config/usb_gadget

count() { echo $#; }
in_folder() { for entry in "$1"/*; do [ -e "$entry" ] && echo "$entry"; done; }

# wait_for WHAT COMMAND EXPECTED: up to 10 s until the command prints what is expected.
wait_for() {
  tries=0
  until [ "$($2)" = "$3" ]; do
    tries=$((tries + 1))
    [ $tries -gt 60 ] && { say "failed $1: $($2) instead of $3"; return 1; }
    usleep 100000
  done
}
hid_count() { count $(in_folder /sys/class/hidraw); }
scsi_count() { count $(in_folder /sys/class/scsi_device); }
usb_count() { count $(ls /sys/bus/usb/devices | grep -E '^[0-9]+-[0-9.]+$'); }

# bind NAME UDC: plugs the gadget in.
bind() { echo "$2" > $GADGETS/$1/UDC; }

unplug_all() {
  for gadget in $(in_folder $GADGETS); do
    echo "" > $gadget/UDC
    rm -f $gadget/configs/c.1/*.*
    rmdir $gadget/configs/c.1/strings/0x409 $gadget/configs/c.1 $gadget/functions/* $gadget/strings/0x409 $gadget
  done
  wait_for "unplugging" usb_count 0
}

# show_monitor FILE: the display sends this EDID from now on. Some drivers ask for it only once, so the driver starts anew.
show_monitor() {
  mkdir -p /lib/firmware/edid
  cp "$1" /lib/firmware/edid/monitor.bin
  echo edid/monitor.bin > /sys/module/drm/parameters/edid_firmware
  for card in $(in_folder /sys/bus/pci/drivers/bochs-drm | grep -F :); do
    echo \${card##*/} > /sys/bus/pci/drivers/bochs-drm/unbind
    echo \${card##*/} > /sys/bus/pci/drivers/bochs-drm/bind
  done
}

# record_facts ARCHIVE: what the kernel shows, copied as it is. Files that a device lacks are no error.
# They are gathered in memory, because each small file written to the host costs the emulated machine dearly.
record_facts() {
  rm -rf /facts
  mkdir -p /facts/hid /facts/scsi /facts/drm
  for device in /sys/bus/usb/devices/[0-9]*-[1-9]*; do
    mkdir -p "/facts/usb/\${device##*/}"
    cd $device
    cp idVendor idProduct manufacturer product serial speed descriptors \\
      bInterfaceClass bInterfaceSubClass bInterfaceProtocol "/facts/usb/\${device##*/}" 2> /dev/null
  done
  for raw in /sys/class/hidraw/*; do cp $raw/device/report_descriptor "/facts/hid/\${raw##*/}"; done
  for drive in $(in_folder /sys/class/scsi_device); do
    mkdir "/facts/scsi/\${drive##*/}"
    cd $drive/device && cp vendor model rev "/facts/scsi/\${drive##*/}"
  done
  for connector in /sys/class/drm/card*-*; do
    mkdir "/facts/drm/\${connector##*/}"
    cp $connector/edid $connector/status "/facts/drm/\${connector##*/}"
  done
  cd /
  tar -cf "$1" facts
}
`;

/**
 * The machine under test is bare: the programs, services and logs of the host, which lends it its files, are not its own.
 * The package database keeps one entry, as one without any would be a broken one.
 */
const HIDE_HOST = `
for folder in /var/lib/dpkg /var/log /etc/systemd/system /usr/lib/systemd/system /snap /var/lib/flatpak; do
  [ -d /host$folder ] && mount -t tmpfs tmpfs /host$folder
done
printf 'Package: base-files\\nStatus: install ok installed\\nVersion: 1\\n' > /host/var/lib/dpkg/status
`;

/** The kernel modules by their file names in the guest, each list in the order of loading. */
export interface GuestModules {
  readonly sharing: readonly string[];
  readonly devices: readonly string[];
}

/** The whole script of the guest's first process: set up, one machine state after another, power off. */
export function renderGuestScript(states: readonly MachineState[], modules: GuestModules, paths: GuestPaths): string {
  return [
    "#!/bin/busybox sh",
    PREPARE,
    ...modules.sharing.map(renderModule),
    `mount -t 9p -o trans=virtio,version=9p2000.L,ro,cache=loose,msize=512000 ${HOST_TAG} /host || finish "failed mounting the host"`,
    "for folder in proc sys dev; do mount -o rbind /$folder /host/$folder; done",
    `OUTPUT=/host${paths.mountPoint}`,
    `mount -t 9p -o trans=virtio,version=9p2000.L,msize=512000 ${OUTPUT_TAG} $OUTPUT || finish "failed mounting the output"`,
    HIDE_HOST,
    ...renderAgentStart(paths),
    renderLook(paths),
    FUNCTIONS,
    ...modules.devices.map(renderModule),
    "mount -t configfs configfs /sys/kernel/config",
    'say "ready with Linux $(uname -r)"',
    ...states.map(renderState),
    'finish "done"',
    "",
  ].join("\n");
}

function renderModule(module: string): string {
  return `insmod /modules/${module} ${MODULE_OPTIONS[module] ?? ""} || finish "failed loading ${module}"`;
}

/**
 * The agent is loaded once, while the first machine is still being built, and then asked for one look after
 * another through a pipe. The cache of compiled code was filled on the host.
 */
function renderAgentStart(paths: GuestPaths): readonly string[] {
  const environment = [
    `NODE_COMPILE_CACHE=${paths.mountPoint}/${COMPILE_CACHE}`,
    // The folder has another path in the guest than on the host, where the cache was filled.
    "NODE_COMPILE_CACHE_PORTABLE=1",
    `TMPDIR=${paths.mountPoint}`,
    `HOME=${paths.mountPoint}`,
    "PATH=/usr/sbin:/usr/bin:/sbin:/bin",
  ];
  const inside = `cd ${paths.mountPoint} && ${environment.join(" ")} exec ${quote(paths.node)} ${GUEST_PROGRAM}`;
  return [
    "mkfifo /looks",
    `chroot /host /bin/sh -c ${quote(inside)} < /looks > /agent.log 2>&1 &`,
    "AGENT=$!",
    "exec 3> /looks",
  ];
}

/** look STATE: asks for one look and waits until its snapshot is written or the agent has given up. */
function renderLook(paths: GuestPaths): string {
  return `
look() {
  echo "${paths.mountPoint}/$1/snapshot.json" >&3
  until [ -e "$OUTPUT/$1/snapshot.json" ]; do
    if [ -e "$OUTPUT/$1/snapshot.json.error" ]; then
      cat "$OUTPUT/$1/snapshot.json.error"
      finish "failed looking at $1"
    fi
    kill -0 $AGENT 2> /dev/null || { cat /agent.log; finish "failed: the agent ended"; }
    usleep 200000
  done
}
`;
}

function renderState(state: MachineState): string {
  const hidCount = state.gadgets.flatMap(reportDescriptorsOf).length;
  const scsiCount = state.gadgets.flatMap(inquiriesOf).length;
  return [
    `# ${state.title}`,
    `mkdir -p $OUTPUT/${state.id}`,
    `printf '${escapeBytes(composeEdid(state.monitor))}' > /monitor.bin`,
    "show_monitor /monitor.bin",
    ...state.gadgets.flatMap((gadget, index) => renderGadget(gadget, index)),
    `wait_for "enumerating ${state.id}" usb_count ${state.gadgets.length}`,
    `wait_for "input devices of ${state.id}" hid_count ${hidCount}`,
    `wait_for "drives of ${state.id}" scsi_count ${scsiCount}`,
    `record_facts $OUTPUT/${state.id}/facts.tar`,
    `say "enumerated ${state.id}"`,
    `look ${state.id}`,
    `say "looked at ${state.id}"`,
    "unplug_all",
    "",
  ].join("\n");
}

/** Gadget configuration through configfs (Linux, Documentation/usb/gadget_configfs.rst); one controller each. */
function renderGadget(gadget: UsbGadget, index: number): readonly string[] {
  const strings = { manufacturer: gadget.manufacturer, product: gadget.product, serialnumber: gadget.serial };
  return [
    `mkdir $GADGETS/g${index}`,
    `cd $GADGETS/g${index}`,
    "mkdir strings/0x409 configs/c.1 configs/c.1/strings/0x409",
    `echo 0x${gadget.vendorId} > idVendor`,
    `echo 0x${gadget.productId} > idProduct`,
    `echo 0x${gadget.deviceVersion} > bcdDevice`,
    "echo 0x0200 > bcdUSB",
    `echo ${gadget.speed} > max_speed`,
    ...Object.entries(strings).flatMap(([name, value]) =>
      value === null ? [] : [`echo ${quote(value)} > strings/0x409/${name}`],
    ),
    `echo ${quote(gadget.configuration)} > configs/c.1/strings/0x409/configuration`,
    `echo 0x${gadget.attributes} > configs/c.1/bmAttributes`,
    `echo ${gadget.maxPowerMa} > configs/c.1/MaxPower`,
    ...gadget.functions.flatMap((part, number) =>
      part.kind === "hid" ? renderHid(part, number) : renderStorage(part, number),
    ),
    "cd /",
    `bind g${index} dummy_udc.${index}`,
  ];
}

function renderHid(part: HidFunction, number: number): readonly string[] {
  const folder = `functions/hid.usb${number}`;
  return [
    `mkdir ${folder}`,
    `echo ${part.subclass} > ${folder}/subclass`,
    `echo ${part.protocol} > ${folder}/protocol`,
    `echo ${part.reportLength} > ${folder}/report_length`,
    `echo ${part.hasOutEndpoint ? 0 : 1} > ${folder}/no_out_endpoint`,
    `printf '${escapeBytes(Buffer.from(part.reportDescriptor, "hex"))}' > ${folder}/report_desc`,
    `ln -s ${folder} configs/c.1/`,
  ];
}

function renderStorage(part: StorageFunction, number: number): readonly string[] {
  const folder = `functions/mass_storage.usb${number}`;
  return [
    `mkdir ${folder}`,
    `echo 1 > ${folder}/lun.0/removable`,
    `echo ${part.isOpticalDrive ? 1 : 0} > ${folder}/lun.0/cdrom`,
    `printf '%s' ${quote(part.inquiry)} > ${folder}/lun.0/inquiry_string`,
    `ln -s ${folder} configs/c.1/`,
  ];
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function escapeBytes(bytes: Uint8Array): string {
  return [...bytes].map((byte) => `\\x${byte.toString(16).padStart(2, "0")}`).join("");
}
