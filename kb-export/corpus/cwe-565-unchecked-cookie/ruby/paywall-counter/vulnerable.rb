# frozen_string_literal: true

module MeteredReading
  extend ActiveSupport::Concern

  FREE_ARTICLES = 3

  included do
    before_action :count_reading, only: :show
    helper_method :articles_left
  end

  def articles_left
    [FREE_ARTICLES - reading.fetch('count'), 0].max
  end

  private

  def count_reading
    return if current_reader&.subscription&.active?
    return if request.from_crawler?

    entry = reading
    entry['count'] += 1
    remember(entry)
    return if entry['count'] <= FREE_ARTICLES

    Rails.logger.info("paywall shown for article #{params[:id]}")
    render 'subscriptions/offer', status: :payment_required
  end

  def reading
    month = Date.current.strftime('%Y-%m')
    entry = JSON.parse(cookies[:reading] || '{}')
    entry['month'] == month ? entry : { 'month' => month, 'count' => 0 }
  rescue JSON::ParserError
    { 'month' => month, 'count' => FREE_ARTICLES }
  end

  def remember(entry)
    cookies[:reading] = {
      value: entry.to_json,
      expires: Date.current.end_of_month.end_of_day,
      httponly: true,
      secure: true,
      same_site: :lax
    }
  end
end
