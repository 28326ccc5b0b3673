require "json"
require "openssl"
require "securerandom"
require "sinatra"

enable :sessions
set :protection, true
PASSES = Hash.new { |passes, number| passes[number] = { visits: 0 } }
COST = { N: 2**17, r: 8, p: 1, length: 32 }.freeze

helpers do
  def pass_number
    number = session[:pass].to_s
    halt 401, { error: "Please scan your pass." }.to_json unless number.match?(/\A\d{8}\z/)
    number
  end

  def derive(password, salt)
    OpenSSL::KDF.scrypt(password, salt: salt, **COST)
  end

  def store_password(pass, password)
    pass[:salt] = SecureRandom.random_bytes(16)
    pass[:hash] = derive(password, pass[:salt])
  end

  def admits?(pass, password)
    return false unless pass[:hash]

    Rack::Utils.secure_compare(pass[:hash], derive(password, pass[:salt]))
  end
end

post "/pass/password" do
  content_type :json
  pass = PASSES[pass_number]
  if pass[:hash] && !admits?(pass, params.fetch("current", ""))
    halt 403, { error: "The current password is wrong." }.to_json
  end
  wanted = params.fetch("password", "")
  halt 422, { error: "at least 12 characters" }.to_json if wanted.length < 12

  store_password(pass, wanted)
  pass[:changed] = Time.now.utc
  logger.info("password set, #{PASSES.size} passes")
  { visits: pass[:visits], changed: pass[:changed].iso8601 }.to_json
end
