#include <cctype>
#include <iostream>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

struct Article {
    std::string title;
    std::string author;
    bool draft = false;
};

static std::string_view slugOf(const Article& article) {
    std::string slug;
    for (unsigned char c : article.title) {
        if (std::isalnum(c))
            slug += static_cast<char>(std::tolower(c));
        else if (!slug.empty() && slug.back() != '-')
            slug += '-';
    }
    if (slug.empty())
        slug = "untitled";
    std::string_view view = slug;
    return view.substr(0, 60);
}

size_t writeIndex(const std::vector<Article>& articles, std::ostream& out) {
    size_t written = 0;
    out << "# Articles\n\n";
    for (const Article& article : articles) {
        if (article.draft)
            continue;
        auto slug = slugOf(article);
        out << "- " << slug << ".html";
        if (!article.author.empty())
            out << " by " << article.author;
        out << '\n';
        written++;
    }
    std::clog << written << " of " << articles.size() << " articles listed\n";
    return written;
}
