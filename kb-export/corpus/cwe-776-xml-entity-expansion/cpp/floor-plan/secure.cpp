#include <algorithm>
#include <memory>
#include <numeric>
#include <stdexcept>
#include <string>
#include <vector>
#include <xercesc/dom/DOM.hpp>
#include <xercesc/framework/MemBufInputSource.hpp>
#include <xercesc/parsers/XercesDOMParser.hpp>
#include <xercesc/util/SecurityManager.hpp>

using namespace xercesc;

struct Room {
    std::string name;
    double squareMetres = 0;
};

static std::string narrow(const XMLCh* text)
{
    char* raw = XMLString::transcode(text);
    std::string result = raw ? raw : "";
    XMLString::release(&raw);
    return result;
}

class FloorPlan {
public:
    explicit FloorPlan(const std::string& xml)
    {
        XercesDOMParser parser;
        parser.setLoadExternalDTD(false);
        parser.setDisableDefaultEntityResolution(true);
        parser.setCreateEntityReferenceNodes(false);
        SecurityManager limits;
        limits.setEntityExpansionLimit(100);
        parser.setSecurityManager(&limits);
        MemBufInputSource input(
            reinterpret_cast<const XMLByte*>(xml.data()), xml.size(), "plan");
        parser.parse(input);
        if (parser.getErrorCount() != 0 || !parser.getDocument())
            throw std::runtime_error("the plan cannot be read");
        auto list = parser.getDocument()->getElementsByTagName(u"room");
        for (XMLSize_t i = 0; i < list->getLength(); ++i) {
            auto element = static_cast<DOMElement*>(list->item(i));
            double size = std::strtod(narrow(element->getAttribute(u"size")).c_str(), nullptr);
            rooms_.push_back({narrow(element->getTextContent()), size});
        }
    }

    double area() const
    {
        return std::accumulate(rooms_.begin(), rooms_.end(), 0.0,
            [](double sum, const Room& room) { return sum + room.squareMetres; });
    }

private:
    std::vector<Room> rooms_;
};
