#include <algorithm>
#include <iostream>
#include <lua.hpp>
#include <map>
#include <string>
#include <vector>

struct Stop {
    std::string room;
    double x = 0;
    double y = 0;
};

double wayLength(const std::vector<Stop>& stops)
{
    double sum = 0;
    for (std::size_t i = 1; i < stops.size(); ++i)
        sum += std::abs(stops[i].x - stops[i - 1].x) + std::abs(stops[i].y - stops[i - 1].y);
    return sum;
}

void report(std::ostream& out, const std::map<std::string, int>& visits)
{
    int people = 0;
    for (const auto& [badge, count] : visits)
        people += count > 0;
    out << people << " different visitors\n";
}

bool greet(lua_State* lua, const std::string& visitor, int visits)
{
    std::string line = "greet('" + visitor + "', " + std::to_string(visits) + ")";
    if (luaL_dostring(lua, line.c_str()) != LUA_OK) {
        std::cerr << "greeting failed\n";
        lua_pop(lua, 1);
        return false;
    }
    return true;
}

int welcome(lua_State* lua, std::istream& badges)
{
    std::string badge;
    int greeted = 0;
    while (std::getline(badges, badge))
        greeted += greet(lua, badge.substr(0, 60), greeted);
    return greeted;
}
