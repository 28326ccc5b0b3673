#include <cstdint>
#include <memory>
#include <string>

struct Event {
    virtual ~Event() = default;
    std::uint8_t kind = 0;
};

struct KeyEvent : Event {
    std::string text;
};

struct MouseEvent : Event {
    std::int32_t x = 0, y = 0;
    std::uint32_t buttons = 0;
};

struct Viewport {
    void move_to(std::int32_t x, std::int32_t y);
    void press(std::uint32_t buttons);
    void type(const std::string& text);
};

std::unique_ptr<Event> decode_event(const std::uint8_t* data, std::size_t size);

void apply(Viewport& view, const std::uint8_t* data, std::size_t size) {
    const auto event = decode_event(data, size);
    if (!event) {
        return;
    }
    if (const auto* mouse = dynamic_cast<const MouseEvent*>(event.get())) {
        view.move_to(mouse->x, mouse->y);
        view.press(mouse->buttons);
    } else if (const auto* key = dynamic_cast<const KeyEvent*>(event.get())) {
        view.type(key->text);
    }
}
