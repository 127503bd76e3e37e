#include "components/assets.hpp"

#include "components/asset_files.hpp"

#include <algorithm>
#include <cassert>
#include <string>
#include <vector>

namespace ribbon {
namespace {

std::string_view bytes_of(std::string_view name)
{
    const auto files = asset_files();
    const auto found = std::ranges::find(files, name, &EmbeddedFile::path);
    assert(found != files.end());
    return {found->begin, found->end};
}

std::string_view type_of(std::string_view name)
{
    if (name.ends_with(".css")) return "text/css; charset=utf-8";
    if (name.ends_with(".js")) return "text/javascript; charset=utf-8";
    assert(name.ends_with(".svg"));
    return "image/svg+xml";
}

/// One for each line of "hashes", which is a name, a space and its hash.
std::vector<Asset> read_assets()
{
    std::vector<Asset> assets;
    std::string_view rest = bytes_of("hashes");
    while (!rest.empty()) {
        const auto line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(line.size() + 1);
        const auto name = line.substr(0, line.find(' '));
        assets.push_back({.name = name,
                          .type = type_of(name),
                          .hash = line.substr(name.size() + 1),
                          .bytes = bytes_of(name),
                          .gzip = bytes_of(std::string{name} + ".gz")});
    }
    return assets;
}

const std::vector<Asset>& assets()
{
    static const std::vector<Asset> all = read_assets();
    return all;
}

std::string path_of(const Asset& asset)
{
    const auto end = asset.name.rfind('.');
    std::string path = "/assets/";
    path += asset.name.substr(0, end);
    path += '-';
    path += asset.hash;
    path += asset.name.substr(end);
    return path;
}

} // namespace

const Asset& asset(std::string_view name)
{
    const auto found = std::ranges::find(assets(), name, &Asset::name);
    assert(found != assets().end());
    return *found;
}

Url asset_url(std::string_view name) { return Url::path(path_of(asset(name))); }

const Asset* asset_at(std::string_view path)
{
    const auto found =
        std::ranges::find_if(assets(), [&](const Asset& asset) { return path == path_of(asset); });
    return found == assets().end() ? nullptr : &*found;
}

} // namespace ribbon
