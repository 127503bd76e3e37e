// The statute book: every instrument, in the order a reader would look for it.
#include "law/case_law/instrument.hpp"
#include "law/cfa_2014/instrument.hpp"
#include "law/derived/instrument.hpp"
#include "law/law.hpp"
#include "law/ombudsman_practice/instrument.hpp"
#include "law/send_code_2015/instrument.hpp"
#include "law/send_regs_2014/instrument.hpp"

namespace ribbon {

std::vector<Provision> statute_book()
{
    std::vector<Provision> book;
    const auto add = [&](const std::vector<Provision>& instrument) {
        book.insert(book.end(), instrument.begin(), instrument.end());
    };
    add(cfa_2014::all());
    add(send_regs_2014::all());
    add(case_law::all());
    add(send_code_2015::all());
    add(ombudsman_practice::all());
    add(derived::all());
    return book;
}

} // namespace ribbon
