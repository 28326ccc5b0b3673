struct Settings {
    std::uint16_t port = 8443;
    unsigned workers = 4;
    bool admin_only = false;
};

Settings read_settings(std::istream& in) {
    Settings s;
    std::string line;
    while (std::getline(in, line)) {
        const auto eq = line.find('=');
        if (line.empty() || line[0] == '#' || eq == std::string::npos) {
            continue;
        }
        const std::string key = line.substr(0, eq);
        const std::string value = line.substr(eq + 1);
        try {
            if (key == "port") {
                const unsigned long port = std::stoul(value);
                if (port == 0 || port > 65535) {
                    throw std::out_of_range("port");
                }
                s.port = static_cast<std::uint16_t>(port);
            } else if (key == "workers") {
                s.workers = static_cast<unsigned>(std::stoul(value));
            } else if (key == "admin_only") {
                s.admin_only = parse_bool(value);
            }
        } catch (const std::exception&) {
            throw std::runtime_error("settings: bad value for " + key);
        }
    }
    return s;
}
