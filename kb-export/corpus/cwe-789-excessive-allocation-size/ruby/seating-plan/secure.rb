require "json"
require "securerandom"
require "sinatra/base"

class SeatingApp < Sinatra::Base
  PLANS = {}
  Seat = Struct.new(:label, :guest)

  helpers do
    def number(key)
      value = Integer(params[key], 10, exception: false)
      halt 400, JSON.generate(message: "#{key} is not a number") unless value
      halt 400, JSON.generate(message: "#{key} is too large") if value > 100
      value
    end

    def label(row, seat)
      "#{row + 1}-#{format('%02d', seat + 1)}"
    end
  end

  post "/plans" do
    content_type :json
    title = params["title"].to_s.strip
    halt 400, JSON.generate(message: "title is missing") if title.empty? || title.size > 80

    rows = number("rows")
    seats = number("seats")
    halt 400, JSON.generate(message: "too small") if rows < 1 || seats < 1

    plan = Array.new(rows) { |row| Array.new(seats) { |seat| Seat.new(label(row, seat), nil) } }
    id = SecureRandom.uuid
    PLANS[id] = { title: title, plan: plan, created: Time.now }
    logger.info("plan #{id} created, #{PLANS.size} plans")
    status 201
    JSON.generate(id: id, title: title, seats: rows * seats)
  end
end
