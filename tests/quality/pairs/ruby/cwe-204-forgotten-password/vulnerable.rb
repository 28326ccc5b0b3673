class PasswordResetsController < ApplicationController
  rate_limit to: 5, within: 10.minutes, only: :create

  def new; end

  def create
    user = User.find_by(email: params[:email].to_s.strip.downcase)
    if user.nil?
      flash.now[:alert] = "There is no account with this e-mail address."
      render :new, status: :not_found
    elsif !user.confirmed?
      flash.now[:alert] = "This account has not been confirmed yet."
      render :new, status: :unprocessable_entity
    else
      PasswordMailer.reset(user).deliver_now
      redirect_to login_path, notice: "We have sent a mail to #{user.email}."
    end
  end
end
