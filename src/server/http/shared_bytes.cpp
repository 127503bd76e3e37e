#include "server/http/shared_bytes.hpp"

#include "ledger/hash.hpp"
#include "server/http/gzip.hpp"

#include <iterator>

namespace ribbon::server {

SharedBytes::Known SharedBytes::of(const std::shared_ptr<const std::string>& bytes, bool compressed)
{
    const std::lock_guard lock{mutex_};
    // Another string may live where one died, so the address alone does not name the bytes.
    auto found = kept_.find(bytes.get());
    if (found == kept_.end() || found->second.bytes.lock() != bytes) {
        for (auto one = kept_.begin(); one != kept_.end();)
            one = one->second.bytes.expired() ? kept_.erase(one) : std::next(one);
        const std::string etag = '"' + ledger::sha256_hex(*bytes).substr(0, 32) + '"';
        found = kept_.insert_or_assign(bytes.get(), Kept{bytes, {etag, nullptr}}).first;
    }
    Known& known = found->second.known;
    if (compressed && !known.gzip) known.gzip = std::make_shared<const std::string>(gzip(*bytes));
    return known;
}

} // namespace ribbon::server
