// Any bytes as a form, a Cookie header, an address and a media type: no crash, no problem without
// a sentence, and what is read keeps its promises.
#include "base/bytes.hpp"
#include "inbound/forms/cookies.hpp"
#include "inbound/forms/part_head.hpp"
#include "inbound/forms/target.hpp"
#include "inbound/forms/urlencoded.hpp"
#include "tests/fuzz/must.hpp"

namespace {

void must_be_text(std::string_view text)
{
    must(ribbon::is_utf8(text) && text.find('\0') == std::string_view::npos &&
         text.find('\r') == std::string_view::npos);
}

void check_form(const ribbon::Form& form)
{
    for (const auto& [name, value] : form.fields()) {
        must_be_text(name);
        must_be_text(value);
        must(form.has(name));
    }
}

/// No browser and no check of access can take such a path for another.
void check_path(std::string_view path)
{
    must_be_text(path);
    must(path.starts_with('/') && path.find("//") == std::string_view::npos);
    must(path.find('\\') == std::string_view::npos);
    const std::string closed = std::string{path} + "/";
    must(closed.find("/../") == std::string::npos && closed.find("/./") == std::string::npos);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    using namespace ribbon;
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    const auto form = parse_urlencoded(text);
    if (form)
        check_form(*form);
    else
        for (const Problem& one : form.problems()) must(!one.sentence.empty());
    const auto target = parse_target(text);
    if (target) {
        check_path(target->path);
        check_form(target->query);
    }
    for (const auto& [name, value] : parse_cookies(text)) {
        must(!name.empty() && name.find('=') == std::string::npos);
        must_be_text(name);
        must_be_text(value);
    }
    if (const auto boundary = multipart_boundary(text)) must(boundary->size() <= 70);
    const std::string name = without_folders(text);
    must(name.find('/') == std::string::npos && name.find('\\') == std::string::npos);
    must(name != ".." && name != "." && name.find('\n') == std::string::npos);
    return 0;
}
