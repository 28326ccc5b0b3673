class SessionsController < ApplicationController
  rate_limit to: 10, within: 3.minutes, only: :create

  def new; end

  def create
    user = User.authenticate_by(email: params[:email].to_s, password: params[:password].to_s)
    if user
      reset_session
      session[:user_id] = user.id
      redirect_to params[:return_to].presence || dashboard_path, allow_other_host: true
    else
      flash.now[:alert] = "The e-mail address or the password is wrong."
      render :new, status: :unprocessable_entity
    end
  end

  def destroy
    reset_session
    redirect_to root_path
  end
end
