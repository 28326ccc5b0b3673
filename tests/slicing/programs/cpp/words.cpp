#include <cstdio>
#include <map>
#include <string>
using namespace std;

string most_frequent(const string &text) {
    map<string, int> counts;
    string word;
    for (char letter : text + " ") {
        if (letter != ' ') {
            word += letter;
            continue;
        }
        if (!word.empty()) counts[word]++;
        word.clear();
    }
    string best;
    int most = 0;
    for (const auto &entry : counts) {
        if (entry.second > most) {
            most = entry.second;
            best = entry.first;
        }
    }
    return best;
}

// tests
#include <cassert>
int main() {
    assert(most_frequent("a bb a  bb bb") == "bb");
    assert(most_frequent("") == "");
}
