#include <algorithm>
#include <array>
#include <cstdint>
#include <fstream>
#include <numeric>
#include <random>
#include <stdexcept>
#include <string>
#include <vector>

using Card = std::uint8_t;

class Dealer {
public:
    explicit Dealer(std::string table) : table_(std::move(table)) {
        std::iota(deck_.begin(), deck_.end(), Card{0});
    }

    std::vector<std::vector<Card>> deal(std::size_t players) {
        if (players < 2 || players > 8)
            throw std::invalid_argument("two to eight players");
        shuffle();
        rounds_++;
        std::vector<std::vector<Card>> hands(players);
        auto next = deck_.begin();
        for (int i = 0; i < 5; i++)
            for (auto &hand : hands)
                hand.push_back(*next++);
        return hands;
    }

    void report(std::ostream &out) const {
        out << table_ << ": " << rounds_ << " rounds\n";
    }

private:
    void shuffle() {
        for (std::size_t i = deck_.size() - 1; i > 0; i--) {
            std::uniform_int_distribution<std::size_t> pick(0, i);
            std::swap(deck_[i], deck_[pick(engine_)]);
        }
    }

    std::string table_;
    std::array<Card, 52> deck_{};
    std::mt19937 engine_;
    unsigned rounds_ = 0;
};
