require "digest"
require "securerandom"

class AccessTokensController < ApplicationController
  before_action :require_login

  KNOWN = %w[tickets:read tickets:write reports:read members:admin billing:admin].freeze
  MAX_DAYS = 365

  def index
    @tokens = current_user.access_tokens.order(created_at: :desc).limit(50)
  end

  def create
    name = params.require(:name).to_s.strip.first(60)
    days = params.fetch(:days, 30).to_i.clamp(1, MAX_DAYS)
    scopes = Array(params[:scopes]).map(&:to_s).uniq
    unknown = scopes - (KNOWN & current_user.allowed_scopes)
    return reject("Unknown scope") if unknown.any? || scopes.empty?

    secret = SecureRandom.urlsafe_base64(32)
    token = current_user.access_tokens.create!(
      name: name,
      scopes: scopes,
      digest: Digest::SHA256.hexdigest(secret),
      expires_at: days.days.from_now
    )
    logger.info("token #{token.id} issued for user #{current_user.id}")
    body = { id: token.id, token: secret, expires_at: token.expires_at.iso8601 }
    render json: body, status: :created
  end

  private

  def reject(message)
    render json: { error: message }, status: :unprocessable_entity
  end
end
