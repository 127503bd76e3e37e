#include "outbound/paper/ribbon.hpp"

#include "outbound/paper/ribbon_parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>

namespace ribbon::paper {

struct RibbonPaper::Body {
    const Ribbon& ribbon;
    std::vector<Looked> looked;
    Sheets sheets;
    int slips = 0, mails_kept_back = 0;
    bool proved = false;
    Body(const Ribbon& of, std::vector<Looked> given) : ribbon(of), looked(std::move(given)) {}

    void set(const std::vector<int>& boxes)
    {
        sheets = Sheets{};
        set_cover(sheets, ribbon, {slips, mails_kept_back, boxes});
        set_index(sheets, ribbon, looked);
        // The Ombudsman asks first how long each stage took; a family reads its story.
        if (ribbon.kind == RibbonKind::ombudsman) set_dates(sheets, ribbon);
        set_chronology(sheets, ribbon);
        if (ribbon.kind != RibbonKind::ombudsman) set_dates(sheets, ribbon);
        set_messages(sheets, ribbon, looked);
        set_documents(sheets, ribbon, looked);
        // The last page is set now with what is not known yet left blank: it has its number.
        sheets.new_sheet();
        sheets.promise("proof");
    }
};

RibbonPaper::RibbonPaper(const Ribbon& ribbon, std::vector<Looked> looked)
    : body_(std::make_unique<Body>(ribbon, std::move(looked)))
{
    assert(body_->looked.size() == ribbon.documents.size());
    body_->slips =
        static_cast<int>(std::count_if(body_->looked.begin(), body_->looked.end(),
                                       [](const Looked& one) { return one.shown == Shown::slip; }));
    body_->mails_kept_back = static_cast<int>(
        std::count_if(body_->looked.begin(), body_->looked.end(), [](const Looked& one) {
            return one.shown == Shown::message && one.kept_back;
        }));
    body_->set({});
    // The cover names pages, and naming them may make it longer: at most twice.
    std::vector<int> boxes;
    for (int again = 0; again < 3; ++again) {
        const auto now = body_->sheets.pages_with_unknown_letters();
        if (now == boxes) break;
        boxes = now;
        body_->set(boxes);
    }
}

RibbonPaper::~RibbonPaper() = default;

int RibbonPaper::page_of(const std::string& anchor) const { return body_->sheets.page_of(anchor); }
int RibbonPaper::pages() const { return body_->sheets.pages(); }
int RibbonPaper::slips() const { return body_->slips; }

std::string RibbonPaper::bound(const RibbonProof& proof,
                               const std::function<std::string(int document)>& bytes_of,
                               const std::function<void(int done, int all)>& progress)
{
    assert(!body_->proved);
    body_->proved = true;
    const int pages = body_->sheets.pages();
    set_proof(body_->sheets, body_->ribbon, proof);
    assert(body_->sheets.pages() == pages);
    const Fetch fetch = [&](int document) {
        const auto at = static_cast<std::size_t>(document - 1);
        return Taken{bytes_of(document), body_->looked.at(at),
                     "Document " + std::to_string(document)};
    };
    return bind(body_->sheets, fetch,
                {.title = body_->ribbon.title,
                 .foot = body_->ribbon.title + ", case " + body_->ribbon.reference,
                 .progress = progress});
}

std::string size_in_words(std::uint64_t bytes)
{
    if (bytes < 10'000) return fmt::format("{} bytes", bytes);
    if (bytes < 1'000'000) return fmt::format("{} kB", (bytes + 500) / 1000);
    return fmt::format("{:.1f} MB", static_cast<double>(bytes) / 1e6);
}

} // namespace ribbon::paper
