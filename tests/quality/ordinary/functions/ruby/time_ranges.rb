require "date"

module TimeRanges
  module_function

  def quarter(date)
    first_month = (date.month - 1) / 3 * 3 + 1
    first = Date.new(date.year, first_month, 1)
    first..(first >> 3) - 1
  end

  def iso_week(date)
    monday = date - (date.cwday - 1)
    monday..(monday + 6)
  end

  def months_between(from, to)
    return [] if from > to

    month = Date.new(from.year, from.month, 1)
    months = []
    while month <= to
      months << month.strftime("%Y-%m")
      month >>= 1
    end
    months
  end
end
