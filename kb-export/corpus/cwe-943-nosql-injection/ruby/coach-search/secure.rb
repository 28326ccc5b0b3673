class CoachesController < ApplicationController
  PER_PAGE = 12
  SPORTS = %w[running rowing swimming tennis].freeze

  def index
    @sport = SPORTS.include?(params[:sport]) ? params[:sport] : SPORTS.first
    @page = [params[:page].to_i, 1].max
    coaches = Coach.where(active: true, sport: @sport)
    coaches = by_name(coaches, params[:name].to_s.strip) if params[:name].present?
    @total = coaches.count
    @coaches = coaches.order_by(rating: :desc).skip((@page - 1) * PER_PAGE).limit(PER_PAGE)
    fresh_when(@coaches.to_a, etag: [@sport, @page, @total])
  end

  def show
    @coach = Coach.find_by!(slug: params[:slug].to_s)
    @slots = free_slots(@coach)
    @price = format("%.2f", @coach.cents / 100.0)
  end

  private

  def by_name(coaches, name)
    coaches.where(name: /\A#{Regexp.escape(name)}/i)
  end

  def free_slots(coach)
    first = Time.current.beginning_of_hour + 1.hour
    hours = (0...48).map { |offset| first + offset.hours }
    taken = coach.bookings.where(starts_at: first..first + 2.days).pluck(:starts_at)
    hours.select { |hour| hour.hour.between?(8, 19) } - taken
  end
end
