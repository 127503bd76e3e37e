#include "storage/archive.hpp"

#include "calendar/london.hpp"
#include "duties/council_rules.hpp"
#include "ledger/receipt.hpp"
#include "storage/erasures/finish.hpp"
#include "storage/erasures/forgetting.hpp"
#include "storage/record/leaf.hpp"
#include "storage/record/proofs.hpp"
#include "storage/sql/migrations.hpp"

#include <algorithm>
#include <stdexcept>

namespace ribbon::storage {

namespace {

/// Connections that read, opened only as they are needed. A page may ask for a second while it
/// holds one, so there must be more than twice as many as there are threads that answer (64 at
/// most), or all could wait for each other.
constexpr int most_readers = 2 * 64 + 2;

/// Whether it sets something for the whole council, which is counted with from then on.
bool is_of_area(const Decided& decided)
{
    return std::ranges::any_of(decided.proposal, [](const StreamProposal& one) {
        return one.stream.kind == StreamKind::area;
    });
}

} // namespace

Archive::Archive(Config config)
    : config_(std::move(config)), readers_(config_.place, Pool::Limits{.readers = most_readers})
{
    expect_migrated(*readers_.lend(Access::read));
    keep_books(config_.books);
    try {
        renew_books();
    } catch (const std::runtime_error&) {
        // A record somebody altered is opened all the same, for whoever audits it; whoever goes on
        // to write or to show a page is told then.
    }
    if (!config_.signer) return;
    auto list =
        config_.erasures.empty() ? nullptr : std::make_shared<ErasureList>(config_.erasures);
    writer_ = std::make_unique<Writer>(
        config_.place, config_.area, config_.signer, config_.salts,
        std::make_shared<Forgetting>(config_.area, std::move(list), config_.attachments));
    if (!config_.erasures.empty()) finish_erasures(*this, read_erasures(config_.erasures));
}

std::vector<Entry> Archive::entries(const StreamId& stream, std::optional<Moment> recorded_by)
{
    return read_stream(*readers_.lend(Access::read), config_.area, stream, recorded_by);
}

std::optional<Entry> Archive::entry(const StreamId& stream, std::int64_t number)
{
    return entry_of(*readers_.lend(Access::read), config_.area, stream, number);
}

CaseHistory Archive::read_case(const std::string& key, std::optional<Moment> recorded_by)
{
    CaseHistory history = case_history(entries({StreamKind::a_case, key}, recorded_by));
    history.key = key;
    return history;
}

DetailHistory Archive::read(const StreamId& stream, std::optional<Moment> recorded_by)
{
    DetailHistory history = detail_history(entries(stream, recorded_by));
    history.stream = stream;
    return history;
}

/// The case a proposal was decided on. That it is still what the record holds is the writer's to
/// see: a stream with the same number has the same entries.
CaseHistory Archive::history_of(const Decided& decided, const std::string& key)
{
    for (const CaseHistory& one : decided.on)
        if (one.key == key) return one;
    return read_case(key);
}

void Archive::derive(const Decided& decided, const StreamProposal& proposed, Derived& rows)
{
    const Day today = day_in_london(decided.recorded);
    if (proposed.stream.kind == StreamKind::a_case) {
        CaseHistory history = history_of(decided, proposed.stream.key);
        if (history.number != proposed.expected) throw Conflict{proposed.stream};
        history = with(std::move(history), proposed);
        rows.cases.push_back(rows_of(history, books(), today));
        rows.texts.push_back(texts_of(history));
    } else if (proposed.stream.kind == StreamKind::person) {
        DetailHistory history = read(proposed.stream);
        if (history.number != proposed.expected) throw Conflict{proposed.stream};
        history = with(std::move(history), proposed);
        rows.people.push_back(rows_of(history, books()));
        rows.texts.push_back(texts_of(history));
    }
}

Prepared Archive::prepare(const Decided& decided)
{
    Prepared prepared;
    prepared.act = {.recorded = decided.recorded,
                    .by = decided.who.by,
                    .role = decided.who.role,
                    .additions = {}};
    prepared.along = decided.along;
    for (const StreamProposal& one : decided.proposal) {
        Addition addition{.stream = one.stream, .expected = one.expected, .entries = {}};
        for (const auto& add : one.adds) {
            if (const auto* detail = std::get_if<Detail>(&add)) {
                addition.entries.push_back(new_entry(*detail));
            } else {
                const auto& fact = std::get<ProposedFact>(add);
                addition.entries.push_back(
                    new_entry(fact.fact, fact.opens ? &*fact.opens : nullptr));
            }
        }
        prepared.act.additions.push_back(std::move(addition));
        for (const ProposedErasure& erasure : one.erases)
            prepared.act.erasures.push_back({one.stream, erasure.first, erasure.last});
        // Erased words may not wait in the index for a rebuild.
        if (!config_.derive_later || !one.erases.empty()) derive(decided, one, prepared.rows);
    }
    return prepared;
}

void Archive::keep_books(std::shared_ptr<const Books> books)
{
    books_.store(books.get(), std::memory_order_release);
    all_books_.push_back(std::move(books));
}

void Archive::renew_books()
{
    if (!config_.books) return;
    const auto number = last_number(*readers_.lend(Access::read), config_.area, StreamId{});
    const std::lock_guard lock{renewing_};
    if (number <= area_number_) return;
    const DetailHistory area = read(StreamId{});
    area_number_ = area.number;
    const CouncilRules rules = rules_of(area);
    if (rules.number == books().rules) return;
    keep_books(std::make_shared<const Books>(with_rules(*config_.books, rules)));
}

std::shared_ptr<const Books> Archive::books_as_at(Moment recorded_by)
{
    const CouncilRules rules = rules_of(read(StreamId{}, recorded_by));
    const std::lock_guard lock{renewing_};
    for (const auto& one : all_books_)
        if (one->rules == rules.number) return one;
    return std::make_shared<const Books>(with_rules(*config_.books, rules));
}

Appended Archive::append(const Decided& decided)
{
    renew_books();
    Appended appended = writer_->append(prepare(decided));
    if (is_of_area(decided)) renew_books();
    return appended;
}

std::vector<Appended> Archive::append_all(const std::vector<Decided>& decided)
{
    renew_books();
    std::vector<Prepared> prepared;
    prepared.reserve(decided.size());
    for (const Decided& one : decided) prepared.push_back(prepare(one));
    auto appended = writer_->append_all(std::move(prepared));
    if (std::ranges::any_of(decided, is_of_area)) renew_books();
    return appended;
}

std::optional<std::string> Archive::receipt(std::uint64_t position)
{
    const auto reader = readers_.lend(Access::read);
    const auto entry = entry_at(*reader, config_.area, position);
    if (!entry || entry->erased()) return std::nullopt;
    return receipt_of(*reader, config_.area, *entry, checkpoint());
}

std::string Archive::checkpoint() const { return writer_ ? writer_->checkpoint() : std::string{}; }

void Archive::reading(const std::function<void(Connection&)>& work)
{
    const auto reader = readers_.lend(Access::read);
    work(*reader);
}

void Archive::writing(const std::function<void(Connection&)>& work) { writer_->between_acts(work); }

void Archive::writing(std::function<void(Connection&)> work, Told then)
{
    writer_->between_acts(std::move(work), std::move(then));
}

} // namespace ribbon::storage
