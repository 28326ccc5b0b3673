#include <algorithm>
#include <cmath>
#include <ctime>
#include <iostream>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include <curl/curl.h>

struct Blast {
    std::time_t at;
    double kilograms;
    std::vector<double> velocity;
};

static double peak(const std::vector<double> &values)
{
    double highest = 0;
    for (double value : values)
        highest = std::max(highest, std::abs(value));
    return highest;
}

static void configure(CURL *handle, const std::string &url)
{
    curl_easy_setopt(handle, CURLOPT_URL, url.c_str());
    curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT, 5L);
    curl_easy_setopt(handle, CURLOPT_TIMEOUT, 30L);
    curl_easy_setopt(handle, CURLOPT_CAINFO, "/etc/quarry/mining-office.pem");
    curl_easy_setopt(handle, CURLOPT_FAILONERROR, 1L);
}

bool upload(const std::string &url, const Blast &blast)
{
    if (blast.velocity.empty() || blast.kilograms <= 0)
        return false;
    std::ostringstream body;
    body << blast.at << ';' << blast.kilograms;
    for (double value : blast.velocity)
        body << ';' << value;
    const std::string text = body.str();
    std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> handle(curl_easy_init(), curl_easy_cleanup);
    configure(handle.get(), url);
    curl_easy_setopt(handle.get(), CURLOPT_POSTFIELDS, text.c_str());
    const CURLcode result = curl_easy_perform(handle.get());
    if (result != CURLE_OK) {
        std::clog << "upload: " << curl_easy_strerror(result) << '\n';
        return false;
    }
    const double highest = peak(blast.velocity);
    std::clog << "blast reported, peak " << highest
              << (highest > 5 ? " mm/s, above limit\n" : " mm/s\n");
    return true;
}
