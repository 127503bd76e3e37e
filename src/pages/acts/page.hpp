// Where an officer writes something down.
#pragma once

#include "base/html.hpp"
#include "components/form.hpp"
#include "views/acts/view.hpp"

namespace ribbon {

Html render(const PromisePage& page, const FormKeys& keys);
Html render(const KeptPage& page, const FormKeys& keys);
Html render(const NotePage& page, const FormKeys& keys);
Html render(const ContactPage& page, const FormKeys& keys);
Html render(const OfficerConversation& page, const FormKeys& keys);
Html render(const OfficerConversations& page);
Html render(const HeldLetterPage& page, const FormKeys& keys);

/// The messages that may be answered, each to be ticked. Nothing where none waits.
Html waiting_ticks(const std::vector<Waiting>& waiting, const Problems& problems);

} // namespace ribbon
