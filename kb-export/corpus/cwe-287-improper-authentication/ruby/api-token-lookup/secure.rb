# frozen_string_literal: true

module Stations
  class BaseController < ActionController::API
    UNITS = { 'si' => 1.0, 'us' => 1.8 }.freeze

    before_action :authenticate_station
    after_action :note_contact

    rescue_from ActionController::ParameterMissing do |problem|
      render json: { error: "#{problem.param} is missing" }, status: :bad_request
    end

    private

    attr_reader :station

    def authenticate_station
      token = request.headers['X-Station-Token']
      @station = Station.active.find_by(token_digest: digest(token)) if token.present?
      return if @station

      Rails.logger.info('station refused')
      render json: { error: 'the token is not known' }, status: :unauthorized
    end

    def digest(token)
      OpenSSL::Digest::SHA256.hexdigest(token)
    end

    def note_contact
      return unless station

      station.update_columns(contacted_at: Time.current, firmware: firmware)
    end

    def firmware
      request.user_agent.to_s[%r{\Astation/(\d+\.\d+)}, 1] || 'unknown'
    end

    def unit_factor
      UNITS.fetch(params.fetch(:units, 'si'), 1.0)
    end
  end
end
