require "bcrypt"
require "rack/attack"
require "sinatra/base"

class Site < Sinatra::Base
  use Rack::Session::Pool, key: "sid", expire_after: 3600, secure: true, httponly: true, same_site: :lax
  use Rack::Attack
  Rack::Attack.throttle("logins", limit: 10, period: 60) { |req| req.ip if req.post? && req.path == "/login" }

  NOBODY = BCrypt::Password.create("nobody", cost: 12).to_s

  post "/login" do
    user = DB[:users].where(email: params[:email].to_s.downcase).first
    stored = BCrypt::Password.new(user ? user[:password_hash] : NOBODY)
    matches = stored == params[:password].to_s
    halt 401, erb(:login, locals: { failed: true }) unless user && matches

    session.clear
    request.session_options[:renew] = true
    session[:user_id] = user[:id]
    redirect "/"
  end

  post "/logout" do
    session.clear
    request.session_options[:drop] = true
    redirect "/login"
  end
end
