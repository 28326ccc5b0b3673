# frozen_string_literal: true

class RecoveriesController < ApplicationController
  skip_before_action :require_beekeeper
  rate_limit to: 10, within: 1.hour, only: %i[create update]

  before_action :load_beekeeper, only: %i[edit update]

  def create
    beekeeper = Beekeeper.find_by(email: params.require(:email).to_s.strip.downcase)
    if beekeeper
      token = SecureRandom.urlsafe_base64(32)
      beekeeper.update!(recovery_digest: digest(token), recovery_at: Time.current)
      RecoveryMailer.with(beekeeper: beekeeper, token: token).link.deliver_later
    end
    redirect_to login_path, notice: 'If the address is known, a mail is on its way.'
  end

  def edit
    @hives = @beekeeper.hives.order(:label)
  end

  def update
    @beekeeper.password = params.require(:password).to_s
    @beekeeper.password_confirmation = params[:password_confirmation].to_s
    @beekeeper.recovery_digest = nil
    if @beekeeper.save
      @beekeeper.login_sessions.destroy_all
      RecoveryMailer.with(beekeeper: @beekeeper).done.deliver_later
      Rails.logger.info("beekeeper #{@beekeeper.id} has a new password")
      redirect_to login_path, notice: 'Please log in with the new password.'
    else
      @hives = @beekeeper.hives.order(:label)
      render :edit, status: :unprocessable_entity
    end
  end

  private

  def load_beekeeper
    recent = Beekeeper.where(recovery_at: 1.hour.ago..)
    @beekeeper = recent.find_by(recovery_digest: digest(params.require(:token)))
    redirect_to login_path, alert: 'This link is not valid.' if @beekeeper.nil?
  end

  def digest(token)
    Digest::SHA256.hexdigest(token.to_s)
  end
end
