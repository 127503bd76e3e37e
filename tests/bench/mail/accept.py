#!/usr/bin/env python3
"""Mails accepted for good a second: Ribbon's listener, and Postfix that delivers to Dovecot.

  accept.py [MAILS]      2,000 mails of 4 kB from 16 connections, by Postfix's own smtp-source

Both write to the same folder of the same disk, and both make a mail durable before they say 250:
Ribbon its bytes and its row, Postfix its queue file, Dovecot the delivered one (mail_fsync=always).
Needs root, Postfix and Dovecot. Run by script/dev/bench --mail.
"""
import os
import pathlib
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[3]
RIBBON = os.environ.get("RIBBON_PROGRAM", str(ROOT / "build/ribbon"))
PARALLEL, BYTES = 16, 4000
SERVICES = """127.0.0.1:{port} inet n - n - - smtpd
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
proxymap unix - - n - - proxymap
error unix - - n - - error
retry unix - - n - - error
lmtp unix - - n - - lmtp
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
tlsmgr unix - - n 1000? 1 tlsmgr
postlog unix-dgram n - n - 1 postlogd
"""


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def wait_for(port, seconds=20):
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return
        except OSError:
            time.sleep(0.05)
    sys.exit(f"nothing listens on port {port}")


def start(*command):
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def stop(process):
    process.send_signal(signal.SIGTERM)
    try:
        process.wait(20)
    except subprocess.TimeoutExpired:
        process.kill()


def send(port, mails, to):
    begin = time.monotonic()
    subprocess.run(["smtp-source", "-s", str(PARALLEL), "-m", str(mails), "-l", str(BYTES), "-f",
                    "parent@family.example", "-t", to, f"127.0.0.1:{port}"], check=True)
    return time.monotonic() - begin


def ribbon(folder, mails):
    url = f"sqlite:{folder}/ribbon/r.db"
    subprocess.run([RIBBON, "init", "--into", url, "--area", "830", "--name", "Northshire",
                    "--origin", "ribbon.northshire.example/log/830"], check=True,
                   stdout=subprocess.DEVNULL)
    port = free_port()
    # Only the taking in is timed: a reader that does nothing leaves every mail to a person.
    listener = start(RIBBON, "mail", "listen", "--from", url, "--smtp", "--listen",
                     f"127.0.0.1:{port}", "--reader", "/bin/false", "--trusted-server", "none")
    wait_for(port)
    seconds = send(port, mails, "send@ribbon.example")
    stop(listener)
    return seconds


def postfix_and_dovecot(folder, mails):
    mail, smtp, lmtp = pwd.getpwnam("mail"), free_port(), free_port()
    for name, user in (("mail", "mail"), ("queue", "root"), ("data", "postfix"), ("conf", "root")):
        os.makedirs(f"{folder}/{name}")
        owner = pwd.getpwnam(user)
        os.chown(f"{folder}/{name}", owner.pw_uid, owner.pw_gid)
    pathlib.Path(f"{folder}/users").write_text("send@ribbon.example:x::::::\n")
    pathlib.Path(f"{folder}/dovecot.conf").write_text(f"""base_dir = {folder}/run
state_dir = {folder}/state
log_path = {folder}/dovecot.log
protocols = lmtp
listen = 127.0.0.1
ssl = no
mail_location = maildir:{folder}/mail/%u
first_valid_uid = 1
mail_fsync = always
passdb {{
  driver = passwd-file
  args = scheme=PLAIN username_format=%u {folder}/users
}}
userdb {{
  driver = passwd-file
  args = username_format=%u {folder}/users
  override_fields = uid={mail.pw_uid} gid={mail.pw_gid} home={folder}/mail/%u
}}
service lmtp {{
  inet_listener lmtp {{
    address = 127.0.0.1
    port = {lmtp}
  }}
}}
""")
    pathlib.Path(f"{folder}/conf/main.cf").write_text(f"""compatibility_level = 3.6
queue_directory = {folder}/queue
data_directory = {folder}/data
daemon_directory = /usr/lib/postfix/sbin
command_directory = /usr/sbin
mail_owner = postfix
setgid_group = postdrop
maillog_file_prefixes = {folder}
maillog_file = {folder}/postfix.log
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
myhostname = mx.ribbon.example
mydestination =
local_recipient_maps =
alias_maps =
alias_database =
mynetworks = 127.0.0.0/8
smtpd_relay_restrictions = permit_mynetworks, reject
disable_dns_lookups = yes
default_transport = lmtp:inet:127.0.0.1:{lmtp}
lmtp_destination_concurrency_limit = {PARALLEL}
lmtp_destination_recipient_limit = 1
import_environment = MAIL_CONFIG
smtpd_client_connection_rate_limit = 0
""")
    pathlib.Path(f"{folder}/conf/master.cf").write_text(SERVICES.format(port=smtp))
    dovecot = start("/usr/sbin/dovecot", "-F", "-c", f"{folder}/dovecot.conf")
    wait_for(lmtp)
    postfix = start("/usr/sbin/postfix", "-c", f"{folder}/conf", "start-fg")
    wait_for(smtp)
    arrived = pathlib.Path(f"{folder}/mail/send@ribbon.example/new")
    begin = time.monotonic()
    accepted = send(smtp, mails, "send@ribbon.example")
    while not arrived.exists() or len(os.listdir(arrived)) < mails:
        if time.monotonic() - begin > 300:
            sys.exit("Postfix did not deliver: " + pathlib.Path(f"{folder}/postfix.log").read_text()[-800:])
        time.sleep(0.02)
    delivered = time.monotonic() - begin
    subprocess.run(["/usr/sbin/postfix", "-c", f"{folder}/conf", "stop"], stdout=subprocess.DEVNULL,
                   stderr=subprocess.DEVNULL)
    stop(postfix)
    stop(dovecot)
    return accepted, delivered


def main():
    mails = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    if os.geteuid() != 0 or not shutil.which("smtp-source") or not shutil.which("dovecot"):
        print("accepted   not timed: needs root, Postfix and Dovecot")
        return
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)
        ours = mails / ribbon(folder, mails)
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)
        accepted, delivered = postfix_and_dovecot(folder, mails)
    print(f"accepted   {mails} mails of {BYTES} bytes from {PARALLEL} connections, durable before 250")
    print(f"  Ribbon                          {ours:8.0f} a second")
    print(f"  Postfix alone (its queue)       {mails / accepted:8.0f} a second, "
          f"Ribbon is {ours * accepted / mails:.2f} times that")
    print(f"  Postfix, delivered by Dovecot   {mails / delivered:8.0f} a second, "
          f"Ribbon is {ours * delivered / mails:.2f} times that")


if __name__ == "__main__":
    main()
