# frozen_string_literal: true

require 'csv'

class MeasurementsController < ApplicationController
  COLUMNS = %w[measured_at temperature humidity light].freeze
  MAX_DAYS = 62

  before_action :require_grower

  def index
    @greenhouses = current_grower.greenhouses.order(:name)
    @alarms = @greenhouses.to_h { |house| [house.id, house.alarms.open.count] }
  end

  def export
    house = current_grower.greenhouses.find(params[:greenhouse_id])
    range = requested_range
    if range.count > MAX_DAYS
      return redirect_to(measurements_path, alert: "Please choose up to #{MAX_DAYS} days.")
    end

    rows = house.measurements.where(measured_at: range).order(:measured_at)
    Rails.logger.info("export of #{rows.size} rows")
    send_data to_csv(rows), filename: "#{house.name.parameterize}-#{range.begin}.csv",
                            type: 'text/csv'
  end

  private

  def requested_range
    first = Date.iso8601(params.require(:from))
    last = Date.iso8601(params.fetch(:to, Date.current.iso8601))
    first..last
  rescue Date::Error
    1.week.ago.to_date..Date.current
  end

  def to_csv(rows)
    CSV.generate(col_sep: ';') do |csv|
      csv << COLUMNS
      rows.each { |row| csv << row.values_at(*COLUMNS) }
    end
  end
end
