#include "server/drawn_pages.hpp"

#include <cassert>

namespace ribbon::server {
namespace {

constexpr std::string_view csrf_letter = "c", once_letter = "o";
constexpr std::size_t figures = 6; ///< of the number of a form

std::string marked(std::string_view mark, std::string_view letter, std::size_t form)
{
    std::string number = std::to_string(form);
    assert(number.size() <= figures);
    number.insert(0, figures - number.size(), '0');
    return std::string{mark}.append(letter).append(number);
}

std::size_t number_at(std::string_view text)
{
    std::size_t number = 0;
    for (const char figure : text) number = number * 10 + static_cast<std::size_t>(figure - '0');
    return number;
}

} // namespace

std::size_t DrawnPage::bytes() const
{
    std::size_t all = sizeof(DrawnPage) + keys.size() * sizeof(Key);
    for (const std::string& one : pieces) all += sizeof(std::string) + one.size();
    return all;
}

std::string FormMarks::csrf(std::size_t form) const { return marked(mark, csrf_letter, form); }
std::string FormMarks::once(std::size_t form) const { return marked(mark, once_letter, form); }

DrawnPage taken_apart(std::string_view page, const FormMarks& marks)
{
    DrawnPage kept;
    kept.forms = marks.forms;
    for (;;) {
        const auto at = page.find(marks.mark);
        kept.pieces.emplace_back(page.substr(0, at));
        if (at == std::string_view::npos) return kept;
        page.remove_prefix(at + marks.mark.size());
        kept.keys.push_back(
            {.form = number_at(page.substr(1, figures)), .once = page.substr(0, 1) == once_letter});
        page.remove_prefix(1 + figures);
    }
}

DrawnPages::DrawnPages(const Chance& chance, std::size_t most_bytes)
    : mark_(new_token(chance)), most_bytes_(most_bytes)
{
}

std::shared_ptr<const DrawnPage> DrawnPages::find(const std::string& drawn_from)
{
    const std::lock_guard lock(mutex_);
    const auto at = found_.find(drawn_from);
    if (at == found_.end()) return nullptr;
    places_.splice(places_.begin(), places_, at->second);
    return at->second->page;
}

void DrawnPages::keep(const std::string& drawn_from, std::shared_ptr<const DrawnPage> page)
{
    const std::lock_guard lock(mutex_);
    if (found_.contains(drawn_from)) return;
    places_.push_front({drawn_from, std::move(page)});
    found_[places_.front().drawn_from] = places_.begin();
    bytes_ += drawn_from.size() + places_.front().page->bytes();
    while (bytes_ > most_bytes_ && places_.size() > 1) drop_last();
}

void DrawnPages::drop_last()
{
    bytes_ -= places_.back().drawn_from.size() + places_.back().page->bytes();
    found_.erase(places_.back().drawn_from);
    places_.pop_back();
}

std::size_t DrawnPages::bytes() const
{
    const std::lock_guard lock(mutex_);
    return bytes_;
}

} // namespace ribbon::server
