#include <cstddef>
#include <iostream>
#include <string>
#include <utility>
#include <vector>

struct Record {
    char type;
    std::string text;
};

class Journal {
public:
    explicit Journal(std::string bytes) : bytes_(std::move(bytes)) {}

    std::vector<Record> records() {
        std::vector<Record> result;
        size_t pos = 0;
        while (pos + 2 <= bytes_.size()) {
            signed char announced = bytes_[pos];
            size_t length = announced;
            char type = bytes_[pos + 1];
            pos += 2;
            Record record{type, std::string()};
            record.text.reserve(length);
            for (size_t i = 0; i < length && pos < bytes_.size(); i++)
                record.text += bytes_[pos++];
            if (type == 'V')
                voided_++;
            result.push_back(std::move(record));
        }
        if (pos != bytes_.size())
            std::clog << bytes_.size() - pos << " bytes left over\n";
        std::clog << result.size() << " records, " << voided_ << " voided\n";
        return result;
    }

private:
    std::string bytes_;
    unsigned voided_ = 0;
};

std::string describe(const Record& record) {
    switch (record.type) {
    case 'S': return "sale: " + record.text;
    case 'V': return "voided: " + record.text;
    case 'D': return "drawer opened";
    default: break;
    }
    return std::string("type ") + record.type;
}
