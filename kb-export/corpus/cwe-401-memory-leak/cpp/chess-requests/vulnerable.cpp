#include <array>
#include <cctype>
#include <iostream>
#include <memory>
#include <string>

struct Board {
    std::array<char, 64> squares{};
    int white = 0;
    int black = 0;
};

static int valueOf(char piece) {
    switch (std::tolower(static_cast<unsigned char>(piece))) {
    case 'p': return 1;
    case 'n': case 'b': return 3;
    case 'r': return 5;
    case 'q': return 9;
    case 'k': return 0;
    default: return -1;
    }
}

std::string answer(const std::string& line, unsigned long& requests) {
    requests++;
    auto* board = new Board;
    size_t square = 0;
    for (unsigned char c : line) {
        if (c == '/')
            continue;
        if (c >= '1' && c <= '8') {
            square += c - '0';
            continue;
        }
        int value = valueOf(c);
        if (value < 0 || square >= 64)
            return "ERR position";
        board->squares[square++] = static_cast<char>(c);
        (std::isupper(c) ? board->white : board->black) += value;
    }
    std::string text = "OK " + std::to_string(board->white) + " " + std::to_string(board->black);
    delete board;
    if (requests % 1000 == 0)
        std::clog << requests << " requests\n";
    return text;
}

std::string describeMaterial(int white, int black) {
    int difference = white - black;
    if (difference == 0)
        return "even";
    std::string side = difference > 0 ? "white" : "black";
    int points = difference > 0 ? difference : -difference;
    if (points >= 9)
        return side + " is winning";
    return side + " is ahead by " + std::to_string(points);
}
