#include <chrono>
#include <deque>
#include <fstream>
#include <numeric>
#include <sstream>
#include <stdexcept>
#include <string>

class Console {
public:
    void sample(double value)
    {
        recent.push_back(value);
        if (recent.size() > 600)
            recent.pop_front();
        if (output.is_open())
            output << value << '\n';
    }

    std::string handle(const std::string &line)
    {
        std::istringstream words(line);
        std::string command;
        words >> command;
        std::string answer = "ERR unknown command";
        if (command == "INTERVAL")
            answer = set_interval(words);
        else if (command == "MEAN")
            answer = mean();
        else if (command == "RECORD")
            answer = record(words);
        return answer;
    }

private:
    std::string set_interval(std::istream &words)
    {
        int milliseconds = 0;
        if (!(words >> milliseconds) || milliseconds < 10 || milliseconds > 60000)
            return "ERR interval";
        interval = std::chrono::milliseconds(milliseconds);
        return "OK";
    }

    std::string mean() const
    {
        double sum = std::accumulate(recent.begin(), recent.end(), 0.0);
        return recent.empty() ? "ERR" : "OK " + std::to_string(sum / recent.size());
    }

    std::string record(std::istream &words)
    {
        unsigned slot = 0;
        if (!(words >> slot) || slot > 9)
            return "ERR slot";
        std::string file = "/var/lib/probe/slot" + std::to_string(slot) + ".csv";
        output.close();
        output.open(file, std::ios::app);
        return output ? "OK recording" : "ERR cannot record";
    }

    std::deque<double> recent;
    std::ofstream output;
    std::chrono::milliseconds interval{1000};
};
