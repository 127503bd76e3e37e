#include "storage/desk/waits.hpp"

namespace ribbon::storage {

LettersThatWait letters_that_wait(Connection& from, const std::string& area, Moment since)
{
    LettersThatWait found;
    from.query("SELECT state, COUNT(*), MIN(put_out), SUM(CASE WHEN put_out < $2 THEN 1 ELSE 0 "
               "END) FROM outbox WHERE area = $1 AND state IN "
               "('waiting', 'in hand', 'given up') GROUP BY state",
               {area, since.seconds}, [&](const Row& row) {
                   if (row.text(0) == "given up") {
                       found.given_up = row.number(1);
                       return;
                   }
                   found.waiting += row.number(1);
                   found.held_up += row.number(3);
                   const Moment put_out{row.number(2)};
                   if (!found.oldest || put_out < *found.oldest) found.oldest = put_out;
               });
    return found;
}

} // namespace ribbon::storage
