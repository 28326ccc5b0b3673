#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <utility>

class ScanlineBuffer {
public:
    explicit ScanlineBuffer(std::size_t pixels) : data_(new float[pixels]()), size_(pixels) {}
    ~ScanlineBuffer() { delete data_; }

    ScanlineBuffer(const ScanlineBuffer&) = delete;
    ScanlineBuffer& operator=(const ScanlineBuffer&) = delete;

    ScanlineBuffer(ScanlineBuffer&& other) noexcept
        : data_(std::exchange(other.data_, nullptr)), size_(std::exchange(other.size_, 0)) {}

    void resize(std::size_t pixels) {
        float* bigger = new float[pixels]();
        std::memcpy(bigger, data_, (pixels < size_ ? pixels : size_) * sizeof(float));
        std::free(data_);
        data_ = bigger;
        size_ = pixels;
    }

    float* begin() { return data_; }
    float* end() { return data_ + size_; }

private:
    float* data_;
    std::size_t size_;
};
