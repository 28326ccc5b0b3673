require "csv"

module OrderExport
  extend ActiveSupport::Concern

  HEADERS = %w[number customer note items weight pickup].freeze

  class_methods do
    def to_csv(day)
      orders = where(pickup_on: day).includes(:customer, :items).order(:number)
      CSV.generate(col_sep: ";", force_quotes: true) do |csv|
        csv << HEADERS
        orders.each { |order| csv << order.csv_row }
        csv << ["", "", "", orders.sum { |order| order.items.size }, total_weight(orders), day]
      end
    end

    def total_weight(orders)
      grams = orders.flat_map(&:items).sum { |item| item.grams * item.count }
      format("%.1f kg", grams / 1000.0)
    end
  end

  def csv_row
    [
      number,
      plain(customer.name),
      plain(note.to_s),
      items.sum(&:count),
      format("%.1f kg", items.sum { |item| item.grams * item.count } / 1000.0),
      pickup_on.iso8601
    ]
  end

  def late?
    pickup_on < Date.current && collected_at.nil?
  end

  private

  def plain(text)
    text.match?(/\A[=+\-@\t\r]/) ? "'#{text}" : text
  end
end
