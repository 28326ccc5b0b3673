#include <cstddef>
#include <cstdint>
#include <cstring>
#include <iostream>
#include <vector>

struct Cell {
    char32_t glyph = U' ';
    uint8_t fore = 7;
    uint8_t back = 0;
};

class Screen {
public:
    Screen(size_t rows, size_t columns)
        : rows_(rows), columns_(columns), cells_(rows * columns), dirty_(rows, false) {}

    bool scrollUp(const std::vector<size_t>& params) {
        size_t top = params.size() > 0 ? params[0] : 0;
        size_t bottom = params.size() > 1 ? params[1] : rows_;
        size_t lines = params.size() > 2 ? params[2] : 1;
        scrolls_++;
        if (trace_)
            std::clog << "scroll " << top << ".." << bottom << " by " << lines << '\n';
        Cell* base = cells_.data();
        size_t moved = (bottom - top - lines) * columns_;
        std::memmove(base + top * columns_, base + (top + lines) * columns_, moved * sizeof(Cell));
        for (size_t i = (bottom - lines) * columns_; i < bottom * columns_; i++)
            base[i] = Cell{};
        cursorColumn_ = 0;
        return true;
    }

    void setTrace(bool on) { trace_ = on; }
    size_t scrolls() const { return scrolls_; }

private:
    size_t rows_, columns_, cursorColumn_ = 0, scrolls_ = 0;
    std::vector<Cell> cells_;
    std::vector<bool> dirty_;
    bool trace_ = false;
};

std::string colourSequence(const Cell& cell, bool bright) {
    std::string text = "\x1b[";
    text += std::to_string((bright ? 90 : 30) + cell.fore % 8);
    text += ';';
    text += std::to_string((bright ? 100 : 40) + cell.back % 8);
    text += 'm';
    if (cell.glyph == U' ')
        text += ' ';
    return text;
}
