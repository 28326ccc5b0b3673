require "json"
require "logger"
require "openssl"
require "sinatra"
require_relative "bookings"
require_relative "letters"

LOG = Logger.new($stdout)
LEVELS = { 100_00 => "gold", 50_00 => "silver", 10_00 => "bronze" }.freeze

helpers do
  def level(cents)
    LEVELS.find { |limit, _name| cents >= limit }&.last || "friend"
  end

  def event_from(body, signature)
    expected = OpenSSL::HMAC.hexdigest("SHA256", ENV.fetch("PAY_HOOK_SECRET"), body)
    halt 403, "signature" unless Rack::Utils.secure_compare(expected, signature)

    JSON.parse(body)
  rescue JSON::ParserError
    halt 400, "not json"
  end
end

post "/hooks/donations" do
  body = request.body.read(65_536).to_s
  event = event_from(body, request.env["HTTP_X_PAY_SIGNATURE"].to_s)
  halt 204 unless event["type"] == "donation.paid"

  donation = event.fetch("data")
  cents = Integer(donation.fetch("cents"))
  halt 422, "amount" unless cents.between?(1_00, 50_000_00)

  booked = Bookings.add(reference: event.fetch("id"), cents: cents, donor: donation["donor"])
  unless booked
    LOG.info("donation #{event['id']} was known")
    halt 200, "known"
  end
  Letters.thank(donation["donor"], level(cents)) if donation["donor"]
  LOG.info("donation of #{format('%.2f', cents / 100.0)} booked")
  status 201
end
