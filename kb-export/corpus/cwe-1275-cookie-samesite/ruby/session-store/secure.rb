# frozen_string_literal: true

require 'sinatra/base'
require 'rack/session'
require 'json'
require_relative 'rides'

class Carpool < Sinatra::Base
  use Rack::Session::Cookie,
      key: '__Host-carpool',
      path: '/',
      secret: ENV.fetch('SESSION_SECRET'),
      expire_after: 4 * 3600,
      secure: true,
      httponly: true,
      same_site: :lax

  helpers do
    def rider
      @rider ||= Rides.rider(session[:rider_id]) || halt(401, 'please log in')
    end

    def seats_text(ride)
      return 'full' if ride.free_seats.zero?

      ride.free_seats == 1 ? 'one seat left' : "#{ride.free_seats} seats left"
    end
  end

  before do
    cache_control :private, :no_store
  end

  get '/rides' do
    day = Date.iso8601(params.fetch('day', Date.today.iso8601))
    content_type :json
    Rides.on(day).map { |ride| { id: ride.id, to: ride.to, seats: seats_text(ride) } }.to_json
  rescue Date::Error
    halt 422, 'this is not a day'
  end

  get '/bookings' do
    content_type :json
    bookings = Rides.booked_by(rider.id).sort_by(&:starts_at)
    { count: bookings.size, next: bookings.first&.starts_at&.iso8601 }.to_json
  end
end
