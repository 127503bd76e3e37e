// kill -9 of who takes mail in, reads it, fetches it, answers it and ties it up, while mail flows.
#pragma once

#include "tests/torture/figures.hpp"

namespace ribbon::torture {

/// Seven in eight of so many mails are handed to the real programs by LMTP, each as a mail server
/// does: again and again until it is told 250. The eighth comes into a mailbox, from which it is
/// fetched and deleted. Each is filed and answered, the answers go to a relay, and bundles are
/// asked for. Meanwhile the listener, the process that reads a mail, the fetcher, the sender or the
/// server with its bundles is killed, at moments and in an order that the seed decides. Then every
/// mail that was accepted must be on the record once, or before a person, whole; every answer sent
/// once, or said to be perhaps sent; every bundle whole.
Figures kill_mail(int mails, std::uint32_t seed, const Told& told = {});

} // namespace ribbon::torture
