// A ZIP file of any size, given on piece by piece as it is made: the same files, the same bytes.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace ribbon {

class ZipStream {
public:
    /// What `take` throws ends the work and comes out of the call it was made for.
    explicit ZipStream(std::function<void(std::string_view)> take);
    ~ZipStream();
    ZipStream(const ZipStream&) = delete;
    ZipStream& operator=(const ZipStream&) = delete;

    /// A file whole. Throws std::runtime_error.
    void add(const std::string& name, std::string_view bytes);
    /// Ends it. Without this it is no ZIP file.
    void finish();

private:
    struct Body;
    std::unique_ptr<Body> body_;
};

} // namespace ribbon
