// What is worked out once about bytes that many responses share: their entity tag and their gzip.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>

namespace ribbon::server {

class SharedBytes {
public:
    struct Known {
        std::string etag; ///< a strong one, with its quotes
        std::shared_ptr<const std::string> gzip; ///< empty where it was not asked for
    };
    /// The first call for some bytes reads all of them, and compresses them if asked.
    Known of(const std::shared_ptr<const std::string>& bytes, bool compressed);

private:
    struct Kept {
        std::weak_ptr<const std::string> bytes;
        Known known;
    };
    std::mutex mutex_;
    std::map<const std::string*, Kept> kept_;
};

} // namespace ribbon::server
