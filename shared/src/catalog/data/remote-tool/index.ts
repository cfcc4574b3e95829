import type { CatalogEntryInput } from "../../catalog-entry.ts";
import { acronisCyberProtectConnect } from "./acronis-cyber-protect-connect.ts";
import { action1 } from "./action1.ts";
import { addigy } from "./addigy.ts";
import { aeroadmin } from "./aeroadmin.ts";
import { ammyyAdmin } from "./ammyy-admin.ts";
import { anydesk } from "./anydesk.ts";
import { anyviewer } from "./anyviewer.ts";
import { aspia } from "./aspia.ts";
import { assistantSafib } from "./assistant-safib.ts";
import { atera } from "./atera.ts";
import { awesun } from "./awesun.ts";
import { barrier } from "./barrier.ts";
import { beamyourscreen } from "./beamyourscreen.ts";
import { beyondtrust } from "./beyondtrust.ts";
import { bitviseSshServer } from "./bitvise-ssh-server.ts";
import { chromeRemoteDesktop } from "./chrome-remote-desktop.ts";
import { cockpit } from "./cockpit.ts";
import { configmgrRemoteControl } from "./configmgr-remote-control.ts";
import { connectwiseAutomate } from "./connectwise-automate.ts";
import { connectwiseRmm } from "./connectwise-rmm.ts";
import { controlr } from "./controlr.ts";
import { dameware } from "./dameware.ts";
import { dattoRmm } from "./datto-rmm.ts";
import { deskflow } from "./deskflow.ts";
import { deskin } from "./deskin.ts";
import { deskreen } from "./deskreen.ts";
import { distantDesktop } from "./distant-desktop.ts";
import { domotz } from "./domotz.ts";
import { dropbear } from "./dropbear.ts";
import { dwservice } from "./dwservice.ts";
import { epoptes } from "./epoptes.ts";
import { eternalTerminal } from "./eternal-terminal.ts";
import { fixmeIt } from "./fixme-it.ts";
import { fleetdeck } from "./fleetdeck.ts";
import { freerdpShadow } from "./freerdp-shadow.ts";
import { freesshd } from "./freesshd.ts";
import { getscreen } from "./getscreen.ts";
import { gnomeRemoteDesktop } from "./gnome-remote-desktop.ts";
import { gotoResolve } from "./goto-resolve.ts";
import { gotoassist } from "./gotoassist.ts";
import { gotohttp } from "./gotohttp.ts";
import { gotomypc } from "./gotomypc.ts";
import { gotty } from "./gotty.ts";
import { guacamole } from "./guacamole.ts";
import { helpwire } from "./helpwire.ts";
import { hoptodesk } from "./hoptodesk.ts";
import { inputLeap } from "./input-leap.ts";
import { instantHousecall } from "./instant-housecall.ts";
import { iperiusRemote } from "./iperius-remote.ts";
import { islOnline } from "./isl-online.ts";
import { jumpDesktop } from "./jump-desktop.ts";
import { jumpcloud } from "./jumpcloud.ts";
import { kaseya } from "./kaseya.ts";
import { kasmvnc } from "./kasmvnc.ts";
import { krdp } from "./krdp.ts";
import { krfb } from "./krfb.ts";
import { level } from "./level.ts";
import { litemanager } from "./litemanager.ts";
import { logmein } from "./logmein.ts";
import { logmeinRescue } from "./logmein-rescue.ts";
import { lshServer } from "./lsh-server.ts";
import { lunixar } from "./lunixar.ts";
import { macosScreenSharing } from "./macos-screen-sharing.ts";
import { macvnc } from "./macvnc.ts";
import { manageengineEndpointCentral } from "./manageengine-endpoint-central.ts";
import { meshagent } from "./meshagent.ts";
import { meshcentralServer } from "./meshcentral-server.ts";
import { microsoftRemoteHelp } from "./microsoft-remote-help.ts";
import { mikogo } from "./mikogo.ts";
import { mosh } from "./mosh.ts";
import { mouseWithoutBorders } from "./mouse-without-borders.ts";
import { nAble } from "./n-able.ts";
import { neko } from "./neko.ts";
import { netopRemoteControl } from "./netop-remote-control.ts";
import { netsupport } from "./netsupport.ts";
import { ninjaone } from "./ninjaone.ts";
import { nomachine } from "./nomachine.ts";
import { novnc } from "./novnc.ts";
import { opensshServer } from "./openssh-server.ts";
import { parallelsAccess } from "./parallels-access.ts";
import { parsec } from "./parsec.ts";
import { pilixo } from "./pilixo.ts";
import { pulseway } from "./pulseway.ts";
import { quickAssist } from "./quick-assist.ts";
import { radmin } from "./radmin.ts";
import { realvnc } from "./realvnc.ts";
import { remoteUtilities } from "./remote-utilities.ts";
import { remotecall } from "./remotecall.ts";
import { remotely } from "./remotely.ts";
import { remotepc } from "./remotepc.ts";
import { remoteview } from "./remoteview.ts";
import { rocketRemoteDesktop } from "./rocket-remote-desktop.ts";
import { rport } from "./rport.ts";
import { rustdesk } from "./rustdesk.ts";
import { screenconnect } from "./screenconnect.ts";
import { screensConnect } from "./screens-connect.ts";
import { selkies } from "./selkies.ts";
import { sharemouse } from "./sharemouse.ts";
import { shellinabox } from "./shellinabox.ts";
import { showmypc } from "./showmypc.ts";
import { simplehelp } from "./simplehelp.ts";
import { splashtop } from "./splashtop.ts";
import { sshx } from "./sshx.ts";
import { sunlogin } from "./sunlogin.ts";
import { sunshine } from "./sunshine.ts";
import { superops } from "./superops.ts";
import { supremo } from "./supremo.ts";
import { syncro } from "./syncro.ts";
import { synergy } from "./synergy.ts";
import { tacticalRmm } from "./tactical-rmm.ts";
import { teamviewer } from "./teamviewer.ts";
import { teleport } from "./teleport.ts";
import { tigervnc } from "./tigervnc.ts";
import { tightvnc } from "./tightvnc.ts";
import { tinyssh } from "./tinyssh.ts";
import { todesk } from "./todesk.ts";
import { tsplus } from "./tsplus.ts";
import { ttyShare } from "./tty-share.ts";
import { ttyd } from "./ttyd.ts";
import { turbovnc } from "./turbovnc.ts";
import { ultraviewer } from "./ultraviewer.ts";
import { ultravnc } from "./ultravnc.ts";
import { upterm } from "./upterm.ts";
import { uuRemote } from "./uu-remote.ts";
import { velociraptor } from "./velociraptor.ts";
import { veyon } from "./veyon.ts";
import { vineServer } from "./vine-server.ts";
import { wayvnc } from "./wayvnc.ts";
import { webmin } from "./webmin.ts";
import { westonRemote } from "./weston-remote.ts";
import { wetty } from "./wetty.ts";
import { windowsRdp } from "./windows-rdp.ts";
import { windowsRemoteAssistance } from "./windows-remote-assistance.ts";
import { x2go } from "./x2go.ts";
import { x11vnc } from "./x11vnc.ts";
import { xeox } from "./xeox.ts";
import { xpra } from "./xpra.ts";
import { xrdp } from "./xrdp.ts";
import { xspice } from "./xspice.ts";
import { zohoAssist } from "./zoho-assist.ts";

/** Every entry of the family, sorted by id. */
export const REMOTE_TOOL_ENTRIES: readonly CatalogEntryInput[] = [
  acronisCyberProtectConnect,
  action1,
  addigy,
  aeroadmin,
  ammyyAdmin,
  anydesk,
  anyviewer,
  aspia,
  assistantSafib,
  atera,
  awesun,
  barrier,
  beamyourscreen,
  beyondtrust,
  bitviseSshServer,
  chromeRemoteDesktop,
  cockpit,
  configmgrRemoteControl,
  connectwiseAutomate,
  connectwiseRmm,
  controlr,
  dameware,
  dattoRmm,
  deskflow,
  deskin,
  deskreen,
  distantDesktop,
  domotz,
  dropbear,
  dwservice,
  epoptes,
  eternalTerminal,
  fixmeIt,
  fleetdeck,
  freerdpShadow,
  freesshd,
  getscreen,
  gnomeRemoteDesktop,
  gotoassist,
  gotohttp,
  gotomypc,
  gotoResolve,
  gotty,
  guacamole,
  helpwire,
  hoptodesk,
  inputLeap,
  instantHousecall,
  iperiusRemote,
  islOnline,
  jumpcloud,
  jumpDesktop,
  kaseya,
  kasmvnc,
  krdp,
  krfb,
  level,
  litemanager,
  logmein,
  logmeinRescue,
  lshServer,
  lunixar,
  macosScreenSharing,
  macvnc,
  manageengineEndpointCentral,
  meshagent,
  meshcentralServer,
  microsoftRemoteHelp,
  mikogo,
  mosh,
  mouseWithoutBorders,
  nAble,
  neko,
  netopRemoteControl,
  netsupport,
  ninjaone,
  nomachine,
  novnc,
  opensshServer,
  parallelsAccess,
  parsec,
  pilixo,
  pulseway,
  quickAssist,
  radmin,
  realvnc,
  remotecall,
  remotely,
  remotepc,
  remoteUtilities,
  remoteview,
  rocketRemoteDesktop,
  rport,
  rustdesk,
  screenconnect,
  screensConnect,
  selkies,
  sharemouse,
  shellinabox,
  showmypc,
  simplehelp,
  splashtop,
  sshx,
  sunlogin,
  sunshine,
  superops,
  supremo,
  syncro,
  synergy,
  tacticalRmm,
  teamviewer,
  teleport,
  tigervnc,
  tightvnc,
  tinyssh,
  todesk,
  tsplus,
  ttyd,
  ttyShare,
  turbovnc,
  ultraviewer,
  ultravnc,
  upterm,
  uuRemote,
  velociraptor,
  veyon,
  vineServer,
  wayvnc,
  webmin,
  westonRemote,
  wetty,
  windowsRdp,
  windowsRemoteAssistance,
  x11vnc,
  x2go,
  xeox,
  xpra,
  xrdp,
  xspice,
  zohoAssist,
];
