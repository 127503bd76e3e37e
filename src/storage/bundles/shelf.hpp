// Bundles that somebody asked for on a page: asked for, made by whoever works, handed over. What is
// half made when the program ends is made again, and until it is whole the older one is there.
#pragma once

#include "storage/bundles/make.hpp"

#include <optional>
#include <string>

namespace ribbon::storage {

/// How far a bundle is.
struct BundleState {
    enum class Is : std::uint8_t { never_asked, waiting, in_hand, made, given_up };
    Is is = Is::never_asked;
    std::string step; ///< "binding the pages"
    int done = 0, all = 0;
    std::optional<Moment> made; ///< of the one that is there, also while a newer one is made
    std::uint64_t bytes = 0;
    int pages = 0;
    std::string sha256;
};

/// How long a bundle lies ready: it holds a child's record, and is made again in seconds.
inline constexpr std::int64_t bundle_kept_seconds = std::int64_t{7} * 86'400;

class BundleShelf {
public:
    /// `folder` is this shelf's alone. `files` may be null; it and the archive must outlive it.
    BundleShelf(Archive& archive, const AttachmentStore* files, std::string folder);

    /// For the start of a program that is the only one to work here: takes up what was broken off.
    void begin();
    /// Asks for it, or for it anew. Whoever asks has been allowed to.
    void ask(const BundleWish& wish, Moment now);
    BundleState state(const BundleWish& wish);
    /// Where the ZIP is; nothing where there is none, it is too old, or its reader would be told
    /// less or otherwise of the same entries now (storage/bundles/told): then the file goes.
    std::optional<std::string> file(const BundleWish& wish, Moment now);
    /// Makes the one that has waited longest. False where none waits. One at a time; what can not
    /// be made is tried three times, and each time throws what stood against it, for the operator.
    /// `today` is the day in England.
    bool work(Moment now, Day today);
    /// Removes the files whose time is over. Tells how many.
    int sweep(Moment now);

private:
    struct Row;
    std::optional<Row> row(const std::string& name);
    void make(const Row& row, Moment now, Day today);
    void step(const std::string& name, const BundleStep& at);
    void forget(const std::string& name);
    bool is_over(const Row& row, Moment now);

    Archive& archive_;
    const AttachmentStore* files_;
    std::string folder_;
};

} // namespace ribbon::storage
