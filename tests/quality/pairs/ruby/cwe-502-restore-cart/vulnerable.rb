require "base64"
require "sinatra/base"

class Shop < Sinatra::Base
  helpers do
    def load_cart
      raw = request.cookies["cart"]
      return {} if raw.nil? || raw.empty?

      Marshal.load(Base64.urlsafe_decode64(raw))
    rescue ArgumentError, TypeError
      {}
    end

    def save_cart(cart)
      response.set_cookie("cart",
        value: Base64.urlsafe_encode64(Marshal.dump(cart)),
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
