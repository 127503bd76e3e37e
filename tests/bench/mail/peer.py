#!/usr/bin/env python3
"""Reads the same mails with Python's email package, as tests/bench/mail/main.cpp does with ours."""
import email, email.policy, glob, time

mails = [open(path, "rb").read() for path in sorted(glob.glob("tests/mail/own/*.eml"))
         if "nested-5000" not in path and "quotes-pathological" not in path]


def read(data):
    mail = email.message_from_bytes(data, policy=email.policy.default)
    fields = [mail["From"], mail["To"], mail["Subject"], mail["Date"]]
    return fields, [part.get_payload(decode=True) for part in mail.walk() if not part.is_multipart()]


best = 1e9
for run in range(5):
    begin = time.process_time()
    for data in mails * 10:
        read(data)
    best = min(best, time.process_time() - begin)
print(f"{'the same by Python email':34} {10 * len(mails) / best:8.0f} a second")
