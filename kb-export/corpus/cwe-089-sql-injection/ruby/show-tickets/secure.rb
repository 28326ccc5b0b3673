class ShowsController < ApplicationController
  ORDERS = { "date" => "starts_at ASC", "price" => "min_price ASC", "free" => "free DESC" }.freeze
  PER_PAGE = 20

  def index
    shows = Show.upcoming.where("seats > sold")
    if params[:genre].present?
      shows = shows.where(genre: params[:genre].to_s)
    end
    shows = shows.order(ORDERS.fetch(params[:sort], ORDERS["date"]))
    @page = params[:page].to_i.clamp(1, 500)
    @shows = shows.offset((@page - 1) * PER_PAGE).limit(PER_PAGE).includes(:venue)
    @weekend = @shows.select { |show| show.starts_at.on_weekend? }

    respond_to do |format|
      format.html
      format.json { render json: @shows.map { |show| summary(show) } }
    end
  end

  def show
    @show = Show.find(params[:id])
    @similar = Show.upcoming.where(genre: @show.genre).where.not(id: @show.id).limit(3)
    fresh_when @show
  end

  private

  def summary(show)
    {
      id: show.id,
      title: show.title,
      venue: show.venue.name,
      at: show.starts_at.iso8601,
      free: show.seats - show.sold,
      from: format("%.2f", show.min_price / 100.0)
    }
  end
end
