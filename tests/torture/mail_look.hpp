// What a mail office holds once all is quiet, against what went in.
#pragma once

#include "tests/torture/figures.hpp"
#include "tests/torture/mail_office.hpp"

namespace ribbon::torture {

/// The words of a mail by its number, from its first to its last: a half mail has not both.
std::string words_of(int mail);
/// The Message-ID of it, without brackets.
std::string id_of(int mail);

/// Adds to the figures every mail that was lost, filed twice or is not whole; every answer that
/// went out twice, that is missing without anybody being told, or that nobody knows of; every
/// bundle that is not whole.
void look_at(MailOffice& office, int mails, Figures& figures);

/// Whether a ZIP can be read to its end, with every sum in it right.
bool is_whole_zip(const std::string& path);

} // namespace ribbon::torture
