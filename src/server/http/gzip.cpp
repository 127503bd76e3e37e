#include "server/http/gzip.hpp"

#include <algorithm>
#include <cassert>
#include <stdexcept>

#define ZLIB_CONST // it reads what it compresses, and says so only when asked
#include <zlib.h>

namespace ribbon::server {

namespace {

constexpr int with_gzip_header = 16 + MAX_WBITS;

/// Kept from one answer to the next: making it clears a good deal of memory.
class Deflater {
public:
    Deflater()
    {
        // A level between the fastest and the smallest: pages are small and many.
        constexpr int level = 4, memory = 8;
        if (deflateInit2(&stream_, level, Z_DEFLATED, with_gzip_header, memory,
                         Z_DEFAULT_STRATEGY) != Z_OK)
            throw std::runtime_error("There is no memory left to compress an answer");
    }
    ~Deflater() { deflateEnd(&stream_); }
    Deflater(const Deflater&) = delete;
    Deflater& operator=(const Deflater&) = delete;

    std::string all_of(std::string_view bytes)
    {
        deflateReset(&stream_);
        std::string out(deflateBound(&stream_, bytes.size()), '\0');
        stream_.next_in = reinterpret_cast<const Bytef*>(bytes.data());
        stream_.avail_in = static_cast<uInt>(bytes.size());
        stream_.next_out = reinterpret_cast<Bytef*>(out.data());
        stream_.avail_out = static_cast<uInt>(out.size());
        const int result = deflate(&stream_, Z_FINISH);
        assert(result == Z_STREAM_END);
        out.resize(out.size() - stream_.avail_out);
        return out;
    }

private:
    z_stream stream_{};
};

} // namespace

std::string gzip(std::string_view bytes)
{
    thread_local Deflater deflater;
    return deflater.all_of(bytes);
}

std::optional<std::string> gunzip(std::string_view compressed, std::size_t most)
{
    z_stream stream{};
    stream.next_in = reinterpret_cast<const Bytef*>(compressed.data());
    stream.avail_in = static_cast<uInt>(compressed.size());
    if (inflateInit2(&stream, with_gzip_header) != Z_OK) return std::nullopt;
    std::string out;
    int result = Z_OK;
    while (result == Z_OK && out.size() <= most) {
        const std::size_t had = out.size();
        out.resize(std::min(most + 1, had * 2 + 4096));
        stream.next_out = reinterpret_cast<Bytef*>(out.data() + had);
        stream.avail_out = static_cast<uInt>(out.size() - had);
        result = inflate(&stream, Z_NO_FLUSH);
        out.resize(out.size() - stream.avail_out);
    }
    inflateEnd(&stream);
    if (result != Z_STREAM_END || out.size() > most) return std::nullopt;
    return out;
}

} // namespace ribbon::server
