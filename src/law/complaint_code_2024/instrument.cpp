#include "law/complaint_code_2024/instrument.hpp"

namespace ribbon::complaint_code_2024 {

std::vector<Provision> all()
{
    std::vector<Provision> book;
    for (const auto part : {stage_1(), stage_2()})
        book.insert(book.end(), part.begin(), part.end());
    return book;
}

} // namespace ribbon::complaint_code_2024
