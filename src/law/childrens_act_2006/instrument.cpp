#include "law/childrens_act_2006/instrument.hpp"

namespace ribbon::childrens_act_2006 {

std::vector<Provision> all()
{
    std::vector<Provision> book;
    for (const auto part : {regs_14_and_17(), regs_19_and_20()})
        book.insert(book.end(), part.begin(), part.end());
    return book;
}

} // namespace ribbon::childrens_act_2006
