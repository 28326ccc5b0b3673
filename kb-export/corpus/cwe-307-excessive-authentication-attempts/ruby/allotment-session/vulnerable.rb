# frozen_string_literal: true

class SessionsController < ApplicationController
  skip_before_action :require_gardener, only: %i[new create]

  def new
    @season = season_name(Date.current)
  end

  def create
    email = params.require(:email).to_s.strip.downcase
    gardener = Gardener.authenticate_by(email: email, password: params[:password].to_s)
    if gardener.nil?
      Rails.logger.info('login refused')
      redirect_to login_path, alert: 'Mail or password is not correct.'
    else
      reset_session
      session[:gardener_id] = gardener.id
      gardener.update!(last_seen_at: Time.current)
      redirect_to plot_path(gardener.plot), notice: "Welcome to the #{season_name(Date.current)}"
    end
  end

  def destroy
    reset_session
    redirect_to root_path, status: :see_other
  end

  private

  def season_name(date)
    case date.month
    when 3..5 then 'planting season'
    when 6..9 then 'harvest season'
    else 'winter rest'
    end
  end
end
