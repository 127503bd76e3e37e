// Asks clamd, the daemon of ClamAV, about the bytes of a file. It is optional: without it every
// file is "not scanned", and says so.
//
// Source: clamd(8), "INSTREAM": "zINSTREAM\0", then pieces, each its length in four bytes, the
// highest first, and its bytes; a length of zero ends. The answer ends with a NUL: "stream: OK",
// "stream: NAME FOUND", or a text that ends in "ERROR".
#pragma once

#include "storage/attachments/states.hpp"

#include <chrono>

namespace ribbon::storage {

struct Clamd {
    /// "/run/clamav/clamd.ctl", or "127.0.0.1:3310": on this machine only, since files of children
    /// travel over it in the clear.
    std::string address;
    /// How long the whole of one file may take. Then it could not be scanned, and is tried again.
    std::chrono::milliseconds most_time{std::chrono::seconds{120}};
};

struct Scanned {
    Scan scan = Scan::could_not_be_scanned;
    std::string finding; ///< the name of what was found, or why it could not be scanned
};

/// The address as it can be used, or why not.
std::optional<Problem> why_no_clamd(const std::string& address);

/// What clamd says of a kept file. Never throws for what clamd does or does not do: that is an
/// answer. Throws FileError where the file itself can not be read.
Scanned scan(const Clamd& clamd, const AttachmentStore& store, const std::string& hash);

} // namespace ribbon::storage
