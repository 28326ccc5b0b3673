require "base64"
require "json"
require "sinatra/base"

class Shop < Sinatra::Base
  helpers do
    def load_cart
      raw = request.cookies["cart"]
      return {} if raw.nil? || raw.empty?

      items = JSON.parse(Base64.urlsafe_decode64(raw), max_nesting: 2)
      return {} unless items.is_a?(Hash)

      items.first(100).to_h { |id, quantity| [Integer(id, 10), Integer(quantity).clamp(1, 99)] }
    rescue ArgumentError, TypeError, JSON::ParserError
      {}
    end

    def save_cart(cart)
      response.set_cookie("cart",
        value: Base64.urlsafe_encode64(JSON.generate(cart)),
        path: "/", max_age: 30 * 24 * 3600, httponly: true, secure: true, same_site: :lax)
    end
  end

  post "/cart" do
    cart = load_cart
    cart[Integer(params[:article])] = Integer(params[:quantity]).clamp(1, 99)
    save_cart(cart)
    redirect "/cart"
  end
end
