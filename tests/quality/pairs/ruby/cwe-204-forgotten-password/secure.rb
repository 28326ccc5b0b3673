class PasswordResetsController < ApplicationController
  rate_limit to: 5, within: 10.minutes, only: :create

  NOTICE = "If we know this address, we have sent a mail with a link to it.".freeze

  def new; end

  def create
    PasswordResetJob.perform_later(params[:email].to_s.strip.downcase)
    redirect_to login_path, notice: NOTICE
  end
end

class PasswordResetJob < ApplicationJob
  def perform(email)
    user = User.find_by(email: email)
    PasswordMailer.reset(user).deliver_now if user&.confirmed?
  end
end
