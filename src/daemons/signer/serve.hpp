// The signer as a process of its own: it holds the key, and nothing else of the record.
#pragma once

#include "daemons/signer/file_signer.hpp"

#include <string>

namespace ribbon::daemons {

/// Answers one side of a socket until it closes.
void answer(FileSigner& signer, int socket);

/// Listens on a Unix socket at this path (made anew, for this user only), each caller in a
/// thread of its own, until `stop` becomes readable. Throws where it can not listen.
void serve_signer(FileSigner& signer, const std::string& socket_path, int stop);

} // namespace ribbon::daemons
