// A door that lets so many in at once, so that a flood of costly work can not take the memory or
// the workers of everybody else.
#pragma once

#include <chrono>
#include <semaphore>

namespace ribbon::server {

class Gate {
public:
    Gate(int slots, std::chrono::milliseconds patience) : free_(slots), patience_(patience) {}

    /// A place inside, for as long as it lives; false where none came free in time.
    class Place {
    public:
        explicit Place(Gate& gate) : gate_(gate), in_(gate.free_.try_acquire_for(gate.patience_)) {}
        Place(const Place&) = delete;
        Place& operator=(const Place&) = delete;
        ~Place()
        {
            if (in_) gate_.free_.release();
        }
        explicit operator bool() const { return in_; }

    private:
        Gate& gate_;
        bool in_;
    };

private:
    std::counting_semaphore<64> free_;
    std::chrono::milliseconds patience_;
};

} // namespace ribbon::server
