// ribbon law [ID]: the statute book as Ribbon applies it.
#include "cli/shell.hpp"

#include "inbound/cases/known_words.hpp"
#include "inbound/cases/nearest.hpp"
#include "outbound/json/render.hpp"
#include "outbound/markdown/law.hpp"

namespace ribbon::cli {

int law(const Common& common, const LawOptions& options)
{
    const auto books = open_books(common);
    if (!books) return tell("", books.problems()), 2;
    if (options.markdown) return print(render_law_markdown(arrange_law(books->law))), 0;
    std::vector<ProvisionView> views;
    for (ProvisionView& view : arrange_law(books->law))
        if (options.id.empty() || view.id == options.id) views.push_back(std::move(view));
    if (views.empty()) {
        const KnownWords known = known_words(books->law);
        tell("", {{options.id,
                   "there is no such clock" + did_you_mean(options.id, known.clocks.words())}});
        return 2;
    }
    if (common.json) {
        for (const ProvisionView& view : views) print(render_law_json(view) + "\n");
    } else if (options.id.empty()) {
        print(render_law_list(views, terminal(common)));
        print("\n" + std::string{not_advice} + "\n");
    } else {
        for (const ProvisionView& view : views) print(render_law(view, terminal(common)));
    }
    return 0;
}

} // namespace ribbon::cli
