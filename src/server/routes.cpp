// Every route there is, with what it needs and what is read of a child's record.
#include "server/reasons.hpp"
#include "server/route.hpp"
#include "server/routes/asking.hpp"
#include "server/routes/asks.hpp"
#include "server/routes/case.hpp"
#include "server/routes/council.hpp"
#include "server/routes/family.hpp"
#include "server/routes/find.hpp"
#include "server/routes/handover.hpp"
#include "server/routes/load.hpp"
#include "server/routes/machine.hpp"
#include "server/routes/mail.hpp"
#include "server/routes/public.hpp"
#include "server/routes/recording.hpp"
#include "server/routes/ribbon.hpp"
#include "server/routes/sign_in.hpp"
#include "server/routes/wishes.hpp"
#include "server/routes/work.hpp"

#include <array>

namespace ribbon::server {
namespace {

using access::Action;
constexpr auto get = Method::get;
constexpr auto post = Method::post;

/// A form with files: ten of them, each as large as the record takes.
constexpr Allowance with_files{
    .form_bytes = 256 * 1024, .upload_bytes = 200'000'000, .uploads = 10, .seconds = 3'600};

constexpr Allowance with_many_files{
    .form_bytes = 256 * 1024, .upload_bytes = 200'000'000, .uploads = 40, .seconds = 3'600};

constexpr std::array all{
    Route{get, "/", Action::see_public, "", first_page},
    Route{get, "/accessibility", Action::see_public, "", accessibility},
    Route{get, "/privacy", Action::see_public, "", privacy},
    Route{get, "/health", Action::see_public, "", health},
    Route{get, "/gallery", Action::see_public, "", gallery_list},
    Route{get, "/gallery/{}", Action::see_public, "", gallery_page},
    Route{get, "/machine", Action::see_machine, "", machine},
    Route{get, "/machine/figures", Action::see_machine, "", machine_figures},

    Route{get, "/sign-in", Action::sign_in, "", sign_in_page},
    Route{post, "/sign-in/letter", Action::sign_in, "", send_letter},
    Route{get, "/sign-in/code", Action::sign_in, "", code_page},
    Route{post, "/sign-in/code", Action::sign_in, "", try_letter_code},
    Route{get, "/sign-in/link/{}", Action::sign_in, "", link_page},
    Route{post, "/sign-in/link", Action::sign_in, "", open_letter_link},
    Route{post, "/sign-in/password", Action::sign_in, "", try_password},
    Route{get, "/sign-in/app", Action::sign_in, "", app_code_page},
    Route{post, "/sign-in/app", Action::sign_in, "", try_app_code},
    Route{post, "/sign-in/provider", Action::sign_in, "", council_sign_in},
    Route{get, "/sign-in/provider/back", Action::sign_in, "", council_back},
    Route{get, "/sign-in/new-password/{}", Action::sign_in, "", door_page},
    Route{post, "/sign-in/new-password/{}", Action::sign_in, "", set_password},
    Route{get, "/sign-in/device/{}", Action::sign_in, "", device_page},
    Route{post, "/sign-in/device", Action::sign_in, "", know_device},
    Route{get, "/sign-in/break-glass/{}", Action::sign_in, "", glass_page},
    Route{post, "/sign-in/break-glass/{}", Action::sign_in, "", break_glass},
    Route{get, "/sign-out", Action::sign_in, "", sign_out_page},
    Route{post, "/sign-out", Action::see_own_account, "", sign_out},
    Route{get, "/account", Action::see_own_account, "", account_page},
    Route{post, "/account/end-others", Action::see_own_account, "", end_other_sessions},
    Route{get, "/account/app", Action::see_own_account, "", app_page},
    Route{post, "/account/app", Action::see_own_account, "", set_app},
    Route{get, "/demo", Action::sign_in, "", demo_page},
    Route{post, "/demo", Action::sign_in, "", demo_enter},

    Route{get, "/ask", Action::ask_for_help, "", ask_start},
    Route{post, "/ask", Action::ask_for_help, "", ask_begin},
    Route{get, "/ask/check", Action::ask_for_help, "", ask_check},
    Route{post, "/ask/check", Action::ask_for_help, "", ask_send},
    Route{post, "/ask/go-on", Action::ask_for_help, "", ask_go_on},
    Route{get, "/ask/stopped", Action::ask_for_help, "", ask_stopped},
    Route{get, "/ask/throw-away", Action::ask_for_help, "", ask_throwing},
    Route{post, "/ask/throw-away", Action::ask_for_help, "", ask_throw_away},
    Route{get, "/ask/receipt", Action::ask_for_help, "", ask_receipt},
    Route{get, "/ask/proof", Action::ask_for_help, "", ask_proof},
    Route{get, "/ask/{}", Action::ask_for_help, "", ask_question},
    Route{post, "/ask/{}", Action::ask_for_help, "", ask_answer, with_many_files},
    Route{get, "/deadline/clocks", Action::see_public, "", public_deadline_clocks},
    Route{get, "/deadline", Action::see_public, "", public_deadline},

    Route{get, "/home", Action::see_own_cases, "", family_children},
    Route{get, "/cases/{}/home", Action::see_home, "the first page", family_home},
    Route{get, "/cases/{}/dates", Action::see_dates, "the dates", family_dates},
    Route{get, "/cases/{}/dates/{}/{}", Action::see_dates, "why a date is what it is", why_date},
    Route{get, "/cases/{}/story", Action::see_dates, "the story", family_story},
    Route{get, "/cases/{}/messages", Action::see_messages, "the messages", family_messages},
    Route{get, "/cases/{}/messages/{}", Action::see_messages, "a conversation",
          family_conversation},
    Route{get, "/cases/{}/write", Action::write_message, "", write_form},
    Route{post, "/cases/{}/write", Action::write_message, "", write_message, with_files},
    Route{get, "/cases/{}/sent/{}", Action::write_message, "", message_sent},
    Route{post, "/cases/{}/no-answer", Action::dispute_answer, "", say_no_answer},
    Route{get, "/cases/{}/call", Action::ask_call, "", call_form},
    Route{post, "/cases/{}/call", Action::ask_call, "", ask_call},
    Route{get, "/cases/{}/reads", Action::see_reads, "", family_reads},
    Route{get, "/cases/{}/rights", Action::see_rights, "the rights", family_rights},
    Route{get, "/cases/{}/documents", Action::see_documents, "the list of documents",
          family_documents},
    Route{get, "/cases/{}/documents/{}", Action::see_documents, "a document", one_document},
    Route{get, "/cases/{}/receipts/{}", Action::see_messages, "a receipt", one_receipt},
    Route{get, "/cases/{}/needs", Action::set_contact_needs, "", needs_form},
    Route{post, "/cases/{}/needs", Action::set_contact_needs, "", set_needs},
    Route{get, "/cases/{}/acting", Action::let_act, "", acting_form},
    Route{post, "/cases/{}/acting", Action::let_act, "", let_act},
    Route{get, "/cases/{}/all", Action::take_away, "all that is held", family_all_held},
    Route{get, "/cases/{}/wishes", Action::set_contact_needs, "", wishes_form},
    Route{post, "/cases/{}/wishes", Action::set_contact_needs, "", set_wishes},
    Route{get, "/cases/{}/take-away", Action::take_away, "", take_away_form},
    Route{get, "/cases/{}/ribbon", Action::take_away, "", ribbon_page},
    Route{post, "/cases/{}/ribbon", Action::take_away, "everything that was written, tied together",
          ask_ribbon},
    Route{get, "/cases/{}/ribbon/file", Action::take_away, "the ribbon, taken away", ribbon_file},
    Route{post, "/cases/{}/take-away", Action::take_away, "the whole record, taken away",
          take_away},
    Route{get, "/cases/{}/record", Action::record_fact, "what can be recorded", choose_what},
    Route{post, "/cases/{}/record", Action::record_fact, "", record_what},
    Route{get, "/cases/{}/record/fields", Action::record_fact, "what is to be recorded",
          ask_fields},
    Route{post, "/cases/{}/record/check", Action::record_fact, "what follows from it",
          check_record},
    Route{get, "/cases/{}/record/done", Action::record_fact, "what was recorded", recorded},
    Route{get, "/find", Action::find_children, "", find_child},
    Route{get, "/cases/{}/identity", Action::check_identity, "who has a part in it",
          identity_checks},
    Route{post, "/cases/{}/identity", Action::check_identity, "", check_identity},
    Route{post, "/cases/{}/why-open", Action::see_case, "", keep_reason},
#define OFFICER_ROUTE(method, pattern, action, reads, handler)                                     \
    Route{method, pattern, Action::action, reads, handler},
#include "server/routes/officer_routes.def"
#undef OFFICER_ROUTE
};

} // namespace

std::span<const Route> routes() { return all; }

} // namespace ribbon::server
