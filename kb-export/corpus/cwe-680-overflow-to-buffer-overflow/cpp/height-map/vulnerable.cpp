#include <cstdint>
#include <fstream>
#include <iostream>
#include <memory>
#include <stdexcept>
#include <string>

struct Terrain {
    uint32_t columns = 0, rows = 0;
    float lowest = 0.0f, highest = 0.0f;
    std::unique_ptr<float[]> metres;
};

Terrain loadTerrain(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    Terrain terrain;
    float scale = 1.0f;
    in.read(reinterpret_cast<char*>(&terrain.columns), sizeof terrain.columns);
    in.read(reinterpret_cast<char*>(&terrain.rows), sizeof terrain.rows);
    in.read(reinterpret_cast<char*>(&scale), sizeof scale);
    if (!in)
        throw std::runtime_error(path + " has no header");
    uint32_t cells = terrain.columns * terrain.rows;
    terrain.metres = std::make_unique<float[]>(cells);
    for (uint32_t y = 0; y < terrain.rows; y++) {
        float* row = terrain.metres.get() + static_cast<size_t>(y) * terrain.columns;
        for (uint32_t x = 0; x < terrain.columns; x++) {
            int16_t raw = 0;
            if (!in.read(reinterpret_cast<char*>(&raw), sizeof raw))
                throw std::runtime_error(path + " ends too early");
            row[x] = raw * scale;
            terrain.lowest = std::min(terrain.lowest, row[x]);
            terrain.highest = std::max(terrain.highest, row[x]);
        }
    }
    std::clog << path << ": " << terrain.lowest << " to " << terrain.highest << " m\n";
    return terrain;
}
