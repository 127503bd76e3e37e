// Any bytes as the HTML of a mail: what is told is balanced and no deeper than we allow, and the
// safe page has only our own markup in it.
#include "base/prose.hpp"
#include "inbound/mail/html.hpp"
#include "inbound/mail/html_tokens.hpp"
#include "inbound/mail/html_walk.hpp"
#include "tests/fuzz/must.hpp"

#include <vector>

namespace {

/// Elements close in the order in which they opened, turned round.
struct Balance : ribbon::HtmlTaker {
    std::vector<std::string> open;
    void opened(const ribbon::HtmlToken& tag) override
    {
        open.push_back(tag.name);
        must(open.size() <= ribbon::html_depth + 1);
    }
    void closed(std::string_view name) override
    {
        must(!open.empty() && open.back() == name);
        open.pop_back();
    }
    void said(std::string_view) override { must(open.empty() || open.back() != "script"); }
};

/// Our own page, taken apart again.
void check_page(std::string_view page)
{
    ribbon::HtmlTokens tokens{page};
    std::vector<std::string> open;
    for (auto token = tokens.next(); token.kind != ribbon::HtmlToken::Kind::end;
         token = tokens.next()) {
        if (token.kind == ribbon::HtmlToken::Kind::open) {
            must(token.name != "script" && token.name != "img" && token.name != "style");
            for (const auto& attribute : token.attributes)
                must(attribute.name == "href" || attribute.name == "rel" ||
                     attribute.name == "dir" || attribute.name.ends_with("span"));
            const auto to = token.attribute("href");
            must(to.empty() || ribbon::Url::outside(to));
            if (!ribbon::is_void_element(token.name)) open.push_back(token.name);
        } else if (token.kind == ribbon::HtmlToken::Kind::close) {
            must(!open.empty() && open.back() == token.name);
            open.pop_back();
        }
    }
    must(open.empty());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    const std::string_view html{reinterpret_cast<const char*>(data), size};
    Balance balance;
    ribbon::walk_html(html, balance);
    must(balance.open.empty());
    check_page(ribbon::sanitise_html(html));
    ribbon::text_of_html(html);
    ribbon::words_of(ribbon::prose_of_html(html));
    ribbon::targets_of_html(html);
    return 0;
}
