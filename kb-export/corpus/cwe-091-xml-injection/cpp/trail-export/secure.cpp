#include <cmath>
#include <iomanip>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

struct Waypoint {
    std::string name;
    std::string remark;
    double latitude = 0;
    double longitude = 0;
    double metres = 0;
};

static double climb(const std::vector<Waypoint>& points)
{
    double sum = 0;
    for (std::size_t i = 1; i < points.size(); ++i)
        sum += std::max(0.0, points[i].metres - points[i - 1].metres);
    return sum;
}

static void checkPosition(const Waypoint& point)
{
    if (std::abs(point.latitude) > 90 || std::abs(point.longitude) > 180)
        throw std::out_of_range("position outside the map");
}

static std::string encoded(const std::string& text)
{
    std::string result;
    for (char c : text) {
        switch (c) {
        case '&': result += "&amp;"; break;
        case '<': result += "&lt;"; break;
        case '>': result += "&gt;"; break;
        default: result += c;
        }
    }
    return result;
}

std::string toKml(const std::vector<Waypoint>& points)
{
    std::ostringstream out;
    out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        << "<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document>\n"
        << std::setprecision(10);
    for (const Waypoint& point : points) {
        checkPosition(point);
        out << "<Placemark><name>" << encoded(point.name) << "</name>";
        if (!point.remark.empty())
            out << "<description>" << encoded(point.remark) << "</description>";
        out << "<Point><coordinates>" << point.longitude << ',' << point.latitude << ','
            << point.metres << "</coordinates></Point></Placemark>\n";
    }
    out << std::setprecision(4);
    out << "<!-- " << points.size() << " points, " << climb(points) << " m up -->\n";
    out << "</Document></kml>\n";
    return out.str();
}
