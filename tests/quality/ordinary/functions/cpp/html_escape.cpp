#include <string>
#include <string_view>

std::string html_escape(std::string_view text) {
    std::string result;
    result.reserve(text.size() + text.size() / 8);
    for (const char c : text) {
        switch (c) {
            case '&': result += "&amp;"; break;
            case '<': result += "&lt;"; break;
            case '>': result += "&gt;"; break;
            case '"': result += "&quot;"; break;
            case '\'': result += "&#39;"; break;
            default: result += c;
        }
    }
    return result;
}

std::string table_row(std::string_view name, std::string_view city) {
    return "<tr><td>" + html_escape(name) + "</td><td>" + html_escape(city) + "</td></tr>\n";
}
