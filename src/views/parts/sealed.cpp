#include "views/parts/sealed.hpp"

#include "commands/erasure.hpp"
#include "record/evidence.hpp"

#include <string_view>

namespace ribbon {

std::unordered_set<std::int64_t> sealed_with_files(const CaseHistory& history, Day today)
{
    std::unordered_set<std::int64_t> sealed = sealed_entries(stream_of(history), today);
    if (sealed.empty()) return sealed;
    const auto all = standing(history.details);
    std::unordered_set<std::string_view> mails, files;
    for (const Detail* one : all)
        if (sealed.contains(one->number) && one->kind != DetailKind::document_added &&
            !mail_in_evidence(one->evidence).empty())
            mails.insert(one->evidence);
    const auto is_sealed = [&](const Detail& document) {
        return sealed.contains(document.number) || mails.contains(document.evidence);
    };
    for (const Detail* one : all)
        if (one->kind == DetailKind::document_added && is_sealed(*one))
            files.insert((*one)[DetailField::attachment]);
    for (const Detail* one : all)
        if (one->kind == DetailKind::document_added &&
            files.contains((*one)[DetailField::attachment]))
            sealed.insert(one->number);
    return sealed;
}

} // namespace ribbon
