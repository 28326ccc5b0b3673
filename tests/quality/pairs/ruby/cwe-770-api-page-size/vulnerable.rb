module Api
  class MeasurementsController < ApplicationController
    before_action :authenticate_user!

    def index
      scope = current_user.measurements.order(taken_at: :desc)
      scope = scope.where(sensor_id: params[:sensor_id]) if params[:sensor_id].present?
      rows = scope.limit(per_page).offset((page - 1) * per_page)

      render json: {
        total: scope.count,
        page: page,
        rows: rows.as_json(only: %i[id sensor_id taken_at value])
      }
    end

    private

    def page
      [params[:page].to_i, 1].max
    end

    def per_page
      params[:per_page].present? ? params[:per_page].to_i.abs : 50
    end
  end
end
