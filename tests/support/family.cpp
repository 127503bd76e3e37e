#include "tests/support/family.hpp"

#include "commands/case_commands.hpp"
#include "commands/erasure.hpp"
#include "storage/attachments/states.hpp"

#include <stdexcept>

namespace ribbon {
namespace {

using namespace std::chrono;
const Day monday{2025y / March / 3};

template <class T> T must(Result<T> result)
{
    if (!result) throw std::runtime_error(result.problems().front().sentence);
    return std::move(*result);
}

storage::Appended record(SmallRecord& small, StreamProposal proposed)
{
    return small.archive().append(
        {{std::move(proposed)}, {"officer-7", "officer"}, morning(monday)});
}

storage::Appended add(SmallRecord& small, const StreamId& stream, const Detail& detail)
{
    const std::int64_t number = stream.kind == StreamKind::a_case
                                    ? small.archive().read_case(stream.key).number
                                    : small.archive().read(stream).number;
    return record(small, must(decide(detail, stream, number, monday)));
}

Detail said(DetailKind kind, DetailField field, std::string words)
{
    return detail_of(kind, monday).set(field, std::move(words));
}

void open_case(SmallRecord& small, const std::string& key, const std::string& person,
               const std::string& name)
{
    const OpenCase command{.a_case = key,
                           .person = person,
                           .name = name,
                           .opened = monday,
                           .born = Days::on(Day{2015y / June / 1}),
                           .evidence = {}};
    record(small, must(decide(command, CaseHistory{}, monday)));
    const RecordFact asked{.kind = Kind::request_received,
                           .when = Days::on(monday),
                           .says = {.from = Party::parent},
                           .evidence = name + " wrote"};
    record(small, must(decide(asked, small.archive().read_case(key), monday)));
}

void add_document(SmallRecord& small, const StreamId& stream, const std::string& hash,
                  const std::string& name)
{
    add(small, stream,
        said(DetailKind::document_added, DetailField::name, name)
            .set(DetailField::attachment, hash)
            .set(DetailField::media_type, "text/plain"));
}

} // namespace

std::string attach(SmallRecord& small, const std::string& bytes)
{
    storage::Incoming incoming = small.attachments().receive();
    incoming.write(bytes);
    const auto received = must(incoming.finish());
    small.archive().writing([&](storage::Connection& connection) {
        storage::acknowledge(connection, "830", small.attachments(), incoming, received,
                             morning(monday));
    });
    return received.hash;
}

Family record_family(SmallRecord& small)
{
    const StreamId person{StreamKind::person, "P1"}, a_case{StreamKind::a_case, "C1"};
    add(small, person,
        said(DetailKind::person_named, DetailField::family, "Zqcanaryson")
            .set(DetailField::given, "Zqcanarya"));
    add(small, person,
        said(DetailKind::email_recorded, DetailField::email, "mother@zqcanary.example"));
    add(small, person, said(DetailKind::phone_recorded, DetailField::phone, canary_digits));
    add(small, person, said(DetailKind::address_recorded, DetailField::address, "4 Zqcanary Lane"));
    open_case(small, "C1", "P1", "Zqcanarya Zqcanaryson");
    Family family;
    family.position =
        add(small, a_case, said(DetailKind::note_made, DetailField::words, "zqcanary was upset"))
            .first_position;
    add(small, a_case,
        said(DetailKind::message_filed, DetailField::words, "Dear council, zqcanary ...")
            .set(DetailField::direction, "in")
            .set(DetailField::channel, "email")
            .set(DetailField::subject, "About zqcanary"));
    family.attachment = attach(small, "A letter about zqcanary\n");
    add_document(small, a_case, family.attachment, "zqcanary.txt");

    open_case(small, "C2", "P2", "Sam Other");
    const StreamId other{StreamKind::a_case, "C2"};
    add(small, other, said(DetailKind::note_made, DetailField::words, "nothing of the kind"));
    add_document(small, other, attach(small, "Another letter\n"), "letter.txt");
    return family;
}

void erase_family(SmallRecord& small)
{
    const CaseHistory a_case = small.archive().read_case("C1");
    const DetailHistory person = small.archive().read({StreamKind::person, "P1"});
    storage::Decided decided{
        .proposal = {}, .who = {"officer-7", "officer"}, .recorded = morning(monday + days{1})};
    for (const Stream& one : {stream_of(a_case), stream_of(person)})
        decided.proposal.push_back(
            must(decide(EraseEntries{.day = monday,
                                     .first = 1,
                                     .last = one.number,
                                     .reason = "the council was not responsible",
                                     .basis = "UK GDPR, article 17"},
                        one, monday)));
    small.archive().append(decided);
}

} // namespace ribbon
