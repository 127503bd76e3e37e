// Looking names up in the DNS (RFC 1035), through this machine's resolver or one that is named.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace ribbon::daemons {

enum class RecordType : std::uint8_t { txt, mx };

struct LookedUp {
    bool answered = false;          ///< false: no server answered, so nothing is known
    std::vector<std::string> found; ///< TXT: the pieces joined; MX: the host. None: it has none
};
using LookUp = std::function<LookedUp(const std::string& name, RecordType type)>;

/// `server` is "127.0.0.1:5353"; empty is as this machine does it. One thread at a time.
LookUp look_up_by(const std::string& server);

} // namespace ribbon::daemons
