import type { CatalogEntryInput } from "../../catalog-entry.ts";
import { action1 } from "./action1.ts";
import { aeroadmin } from "./aeroadmin.ts";
import { ammyyAdmin } from "./ammyy-admin.ts";
import { anydesk } from "./anydesk.ts";
import { anyviewer } from "./anyviewer.ts";
import { atera } from "./atera.ts";
import { awesun } from "./awesun.ts";
import { beyondtrust } from "./beyondtrust.ts";
import { chromeRemoteDesktop } from "./chrome-remote-desktop.ts";
import { dameware } from "./dameware.ts";
import { deskin } from "./deskin.ts";
import { distantDesktop } from "./distant-desktop.ts";
import { dwservice } from "./dwservice.ts";
import { fleetdeck } from "./fleetdeck.ts";
import { freerdpShadow } from "./freerdp-shadow.ts";
import { getscreen } from "./getscreen.ts";
import { gnomeRemoteDesktop } from "./gnome-remote-desktop.ts";
import { gotoResolve } from "./goto-resolve.ts";
import { gotoassist } from "./gotoassist.ts";
import { gotomypc } from "./gotomypc.ts";
import { guacamole } from "./guacamole.ts";
import { helpwire } from "./helpwire.ts";
import { hoptodesk } from "./hoptodesk.ts";
import { iperiusRemote } from "./iperius-remote.ts";
import { islOnline } from "./isl-online.ts";
import { jumpDesktop } from "./jump-desktop.ts";
import { kaseya } from "./kaseya.ts";
import { krfb } from "./krfb.ts";
import { level } from "./level.ts";
import { litemanager } from "./litemanager.ts";
import { logmein } from "./logmein.ts";
import { logmeinRescue } from "./logmein-rescue.ts";
import { macosScreenSharing } from "./macos-screen-sharing.ts";
import { meshagent } from "./meshagent.ts";
import { netsupport } from "./netsupport.ts";
import { ninjaone } from "./ninjaone.ts";
import { nomachine } from "./nomachine.ts";
import { novnc } from "./novnc.ts";
import { opensshServer } from "./openssh-server.ts";
import { parsec } from "./parsec.ts";
import { pulseway } from "./pulseway.ts";
import { quickAssist } from "./quick-assist.ts";
import { radmin } from "./radmin.ts";
import { realvnc } from "./realvnc.ts";
import { remoteUtilities } from "./remote-utilities.ts";
import { remotepc } from "./remotepc.ts";
import { rustdesk } from "./rustdesk.ts";
import { screenconnect } from "./screenconnect.ts";
import { simplehelp } from "./simplehelp.ts";
import { splashtop } from "./splashtop.ts";
import { sunlogin } from "./sunlogin.ts";
import { sunshine } from "./sunshine.ts";
import { supremo } from "./supremo.ts";
import { syncro } from "./syncro.ts";
import { tacticalRmm } from "./tactical-rmm.ts";
import { teamviewer } from "./teamviewer.ts";
import { tigervnc } from "./tigervnc.ts";
import { tightvnc } from "./tightvnc.ts";
import { todesk } from "./todesk.ts";
import { ttyd } from "./ttyd.ts";
import { ultraviewer } from "./ultraviewer.ts";
import { ultravnc } from "./ultravnc.ts";
import { wayvnc } from "./wayvnc.ts";
import { wetty } from "./wetty.ts";
import { windowsRdp } from "./windows-rdp.ts";
import { x2go } from "./x2go.ts";
import { x11vnc } from "./x11vnc.ts";
import { xpra } from "./xpra.ts";
import { xrdp } from "./xrdp.ts";
import { zohoAssist } from "./zoho-assist.ts";

/** Every entry of the family, sorted by id. */
export const REMOTE_TOOL_ENTRIES: readonly CatalogEntryInput[] = [
  action1,
  aeroadmin,
  ammyyAdmin,
  anydesk,
  anyviewer,
  atera,
  awesun,
  beyondtrust,
  chromeRemoteDesktop,
  dameware,
  deskin,
  distantDesktop,
  dwservice,
  fleetdeck,
  freerdpShadow,
  getscreen,
  gnomeRemoteDesktop,
  gotoResolve,
  gotoassist,
  gotomypc,
  guacamole,
  helpwire,
  hoptodesk,
  iperiusRemote,
  islOnline,
  jumpDesktop,
  kaseya,
  krfb,
  level,
  litemanager,
  logmein,
  logmeinRescue,
  macosScreenSharing,
  meshagent,
  netsupport,
  ninjaone,
  nomachine,
  novnc,
  opensshServer,
  parsec,
  pulseway,
  quickAssist,
  radmin,
  realvnc,
  remoteUtilities,
  remotepc,
  rustdesk,
  screenconnect,
  simplehelp,
  splashtop,
  sunlogin,
  sunshine,
  supremo,
  syncro,
  tacticalRmm,
  teamviewer,
  tigervnc,
  tightvnc,
  todesk,
  ttyd,
  ultraviewer,
  ultravnc,
  wayvnc,
  wetty,
  windowsRdp,
  x11vnc,
  x2go,
  xpra,
  xrdp,
  zohoAssist,
];
