// ribbon notify: texts and letters by GOV.UK Notify. Exit codes as in cli/record_commands.hpp.
#pragma once

#include "cli/sub_command.hpp"

#include <string>

namespace ribbon::cli {

/// The service, and how we prove who we are. The key is never a word of a command: every user of a
/// machine can read those.
struct NotifyServiceOptions {
    std::string url, certificate;
    std::string key_file; ///< its first line; else RIBBON_NOTIFY_KEY
    std::string text_template;
};

struct NotifySendOptions {
    RecordOptions record;
    NotifyServiceOptions service;
    std::string postage = "second";
    long long most = 10;
    bool letters = false, once = false;
};
/// Exit 1 with --once where something waits, was refused or may have been sent.
int send_by_notify(const Common& common, const NotifySendOptions& options);

struct NotifyDoctorOptions {
    NotifyServiceOptions service;
    std::string record, area;
};
/// Exit 1 where something is bad.
int notify_doctor(const Common& common, const NotifyDoctorOptions& options);

struct NotifyChoices {
    NotifySendOptions send;
    NotifyDoctorOptions doctor;
};
/// Adds them to the program; the options live as long as it runs.
void add_notify_commands(const SubCommand& app, const Common& common, NotifyChoices& choices);

} // namespace ribbon::cli
