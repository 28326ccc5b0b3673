#include <cstddef>
#include <stdexcept>
#include <vector>

class Matrix {
public:
    Matrix(std::size_t rows, std::size_t columns) : rows_(rows), columns_(columns), cells_(rows * columns) {}

    double& at(std::size_t row, std::size_t column) { return cells_.at(row * columns_ + column); }
    double at(std::size_t row, std::size_t column) const { return cells_.at(row * columns_ + column); }

    Matrix operator*(const Matrix& other) const {
        if (columns_ != other.rows_) {
            throw std::invalid_argument("matrix sizes do not match");
        }
        Matrix result(rows_, other.columns_);
        for (std::size_t i = 0; i < rows_; ++i) {
            for (std::size_t k = 0; k < columns_; ++k) {
                const double factor = at(i, k);
                for (std::size_t j = 0; j < other.columns_; ++j) {
                    result.at(i, j) += factor * other.at(k, j);
                }
            }
        }
        return result;
    }

private:
    std::size_t rows_, columns_;
    std::vector<double> cells_;
};
