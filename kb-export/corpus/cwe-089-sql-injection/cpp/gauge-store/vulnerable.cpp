#include <chrono>
#include <iostream>
#include <pqxx/pqxx>
#include <sstream>
#include <string>

struct Reading {
    std::string gauge;
    int centimetres = 0;
    std::string remark;
};

static bool parse(const std::string& line, Reading& reading)
{
    std::istringstream cells(line);
    std::string number;
    if (!std::getline(cells, reading.gauge, ';') || !std::getline(cells, number, ';'))
        return false;
    std::getline(cells, reading.remark);
    try {
        reading.centimetres = std::stoi(number);
    } catch (const std::exception&) {
        return false;
    }
    return reading.centimetres > -500 && reading.centimetres < 3000;
}

static void store(pqxx::work& work, const Reading& reading)
{
    work.exec("INSERT INTO readings (gauge, centimetres, remark, taken) VALUES ('" + reading.gauge +
              "', " + std::to_string(reading.centimetres) + ", '" + reading.remark + "', now())");
}

int main()
{
    auto started = std::chrono::steady_clock::now();
    pqxx::connection connection("dbname=water");
    pqxx::work work(connection);
    std::string line;
    int stored = 0, skipped = 0;
    while (std::getline(std::cin, line)) {
        Reading reading;
        if (!parse(line, reading)) {
            ++skipped;
            continue;
        }
        store(work, reading);
        ++stored;
    }
    work.commit();
    std::chrono::duration<double> took = std::chrono::steady_clock::now() - started;
    std::cout << stored << " stored, " << skipped << " skipped, " << took.count() << " s\n";
    return skipped == 0 ? 0 : 2;
}
