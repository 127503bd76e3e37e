#include "outbound/zip/write.hpp"

#include "outbound/zip/stream.hpp"

namespace ribbon {

std::string zip_of(const std::vector<ZipFile>& files)
{
    std::string made;
    ZipStream zip{[&](std::string_view piece) { made += piece; }};
    for (const ZipFile& file : files) zip.add(file.name, file.bytes);
    zip.finish();
    return made;
}

} // namespace ribbon
