#include "tests/support/mails.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace ribbon::test {
namespace {

std::string bytes_of(const std::filesystem::path& path)
{
    std::ifstream in{path, std::ios::binary};
    if (!in) throw std::runtime_error("cannot read " + path.string());
    return {std::istreambuf_iterator<char>{in}, std::istreambuf_iterator<char>{}};
}

} // namespace

std::vector<Mail> mails_of(const std::filesystem::path& folder)
{
    std::vector<Mail> mails;
    std::error_code none;
    for (const auto& entry : std::filesystem::directory_iterator{folder, none})
        if (entry.path().extension() == ".eml")
            mails.push_back({entry.path().stem().string(), bytes_of(entry.path())});
    std::ranges::sort(mails, {}, &Mail::name);
    return mails;
}

std::vector<Mail> all_mails()
{
    auto mails = mails_of("tests/mail/own");
    for (Mail& mail : mails_of("../shared/cases/mail/files"))
        if (!mail.name.starts_with("own-")) mails.push_back(std::move(mail));
    return mails;
}

std::string own_mail(const std::string& name)
{
    return bytes_of("tests/mail/own/own-" + name + ".eml");
}

std::string with_line_ends(std::string text)
{
    std::string lines;
    for (const char letter : text)
        lines += letter == '\n' ? std::string{"\r\n"} : std::string{letter};
    return lines;
}

} // namespace ribbon::test
