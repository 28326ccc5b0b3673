#include <cmath>
#include <iostream>
#include <map>
#include <memory>
#include <string>

struct TurbineModel {
    std::string type;
    double ratedKw = 2000.0;
    double cutIn = 3.5;
    double cutOut = 25.0;

    double power(double wind) const {
        if (wind < cutIn || wind > cutOut)
            return 0.0;
        return std::min(ratedKw, ratedKw * std::pow(wind / 12.0, 3));
    }
};

class Catalogue {
public:
    void add(TurbineModel model) {
        std::string type = model.type;
        models_[type] = std::make_shared<TurbineModel>(std::move(model));
    }

    std::shared_ptr<TurbineModel> find(const std::string& type) {
        static const auto standard =
            std::make_shared<TurbineModel>(TurbineModel{"standard", 2000.0, 3.5, 25.0});
        lookups_++;
        auto it = models_.find(type);
        if (it != models_.end())
            return it->second;
        misses_++;
        if (misses_ % 10 == 1)
            std::clog << "no model for " << type << ", " << misses_ << " of " << lookups_ << '\n';
        return standard;
    }

private:
    std::map<std::string, std::shared_ptr<TurbineModel>> models_;
    unsigned lookups_ = 0, misses_ = 0;
};

std::string windText(double metresPerSecond) {
    if (metresPerSecond < 0.3)
        return "calm";
    double beaufort = std::pow(metresPerSecond / 0.836, 2.0 / 3.0);
    std::string text = "force " + std::to_string(std::lround(beaufort));
    if (beaufort >= 8)
        text += ", gale";
    return text;
}
