#include <iostream>
#include <map>
#include <numeric>
#include <sstream>
#include <string>

#include <boost/asio.hpp>

namespace asio = boost::asio;
using asio::ip::tcp;
using Counts = std::map<std::string, unsigned>;

static std::string message(unsigned station, const std::string &pin, const Counts &counts)
{
    std::ostringstream out;
    out << "STATION " << station << ' ' << pin << '\n';
    for (const auto &[party, votes] : counts)
        out << "COUNT " << party << ' ' << votes << '\n';
    out << "END\n";
    return out.str();
}

static unsigned total(const Counts &counts)
{
    return std::accumulate(counts.begin(), counts.end(), 0u,
                           [](unsigned sum, const auto &entry) { return sum + entry.second; });
}

bool transmit(const std::string &host, unsigned station, const std::string &pin,
              const Counts &counts, unsigned voters)
{
    if (total(counts) > voters) {
        std::clog << "more votes than voters, please count again\n";
        return false;
    }
    asio::io_context io;
    tcp::socket connection(io);
    asio::connect(connection, tcp::resolver(io).resolve(host, "7410"));
    asio::write(connection, asio::buffer(message(station, pin, counts)));
    std::string answer;
    asio::read_until(connection, asio::dynamic_buffer(answer, 256), '\n');
    const bool accepted = answer.rfind("ACCEPTED", 0) == 0;
    std::clog << "station " << station << ": " << total(counts) << " of " << voters
              << (accepted ? " accepted\n" : " refused\n");
    return accepted;
}
