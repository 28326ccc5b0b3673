#include <cstddef>
#include <utility>
#include <vector>

class ScanlineBuffer {
public:
    explicit ScanlineBuffer(std::size_t pixels) : data_(pixels) {}

    ScanlineBuffer(const ScanlineBuffer&) = delete;
    ScanlineBuffer& operator=(const ScanlineBuffer&) = delete;

    ScanlineBuffer(ScanlineBuffer&&) noexcept = default;
    ScanlineBuffer& operator=(ScanlineBuffer&&) noexcept = default;

    void resize(std::size_t pixels) { data_.resize(pixels); }

    float* begin() { return data_.data(); }
    float* end() { return data_.data() + data_.size(); }

private:
    std::vector<float> data_;
};
