// kill -9 of who takes mail in, of who reads it, and so of who files it, while mail flows.
#pragma once

#include "tests/torture/figures.hpp"

namespace ribbon::torture {

/// Four senders hand so many mails to the real program by LMTP, each as a mail server does: again
/// and again until it is told 250. Meanwhile the program, or the process that reads a mail, is
/// killed at random moments. Then every accepted mail must be on the record once, or before a
/// person; each whole, with its bytes.
Figures kill_mail(int mails, std::uint32_t seed, const Told& told = {});

} // namespace ribbon::torture
